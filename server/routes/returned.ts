import type { Express } from 'express';
import { getReturnedInterview } from '#contract';
import { returnedInterview } from '../arrivals/returned-interview.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Interviews that go back to who made them. */
export function returnedRoutes(app: Express, services: Services): void {
  route(app, services, getReturnedInterview, async ({ account, params, query }) =>
    returnedInterview(services, account, { caseId: params.caseId, survey: query.survey }),
  );
}
