import type { Express } from 'express';
import { assignCases, listAssignments } from '#contract';
import { route } from '../http/route.ts';
import { assignToInterviewer } from '../sample/assign-to-interviewer.ts';
import type { Services } from '../services.ts';

/** Which interviewer has which case. */
export function assignmentRoutes(app: Express, services: Services): void {
  const { store, instruments } = services;

  route(app, services, listAssignments, async ({ account }) => ({
    cases: await store.assignedCases(account.user, instruments.current),
  }));

  route(app, services, assignCases, async ({ body, act }) => ({
    assigned: await assignToInterviewer(store, body, act),
  }));
}
