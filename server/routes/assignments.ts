import type { Express } from 'express';
import { assignCases, listAssignments } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Who interviews where. */
export function assignmentRoutes(app: Express, services: Services): void {
  const { store, now, instruments } = services;

  route(app, services, listAssignments, async ({ account }) => ({
    cases: await store.assignedCases(account.user, instruments.current),
  }));

  route(app, services, assignCases, async ({ account, body }) => {
    const found = await store.findUser(body.interviewer);
    if (!found) throw new Problem('unknown-user');
    if (found.account.role !== 'interviewer') throw new Problem('not-an-interviewer');
    const act = { by: account.user, at: now().toISOString() };
    const { assigned, unknown } = await store.assign(body.caseIds, body.interviewer, act);
    if (unknown.length > 0) throw new Problem('unknown-case', { count: unknown.length });
    return { assigned };
  });
}
