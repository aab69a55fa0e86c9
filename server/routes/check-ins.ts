import type { Express } from 'express';
import { z } from 'zod';
import { listCheckIns, putCheckIn, settleCheckIn } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Interviewers at dwellings, and who has to be asked after. */
export function checkInRoutes(app: Express, services: Services): void {
  const { store, now } = services;

  route(app, services, putCheckIn, async ({ account, params, body }) => {
    if (!z.guid().safeParse(params.id).success) throw new Problem('invalid-request', { part: 'address' });
    await store.keepCheckIn(params.id, body, account.user);
    return { id: params.id };
  });

  route(app, services, listCheckIns, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    return { checkIns: await store.openCheckIns(key, now().toISOString()) };
  });

  route(app, services, settleCheckIn, async ({ params, act }) => {
    if (!(await store.settleCheckIn(params.id, act))) throw new Problem('unknown-check-in');
    return null;
  });
}
