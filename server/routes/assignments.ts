import type { Express } from 'express';
import { assignCases, listAssignments } from '#contract';
import { route } from '../http/route.ts';
import { assignToInterviewer } from '../sample/assign-to-interviewer.ts';
import { assignedTo } from '../sample/assigned-to.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Which interviewer has which case. */
export function assignmentRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listAssignments, async ({ account }) => assignedTo(services, account.user));

  route(app, services, assignCases, async ({ body, act }) => {
    const { key } = await findSurvey(store, body.survey);
    return { assigned: await assignToInterviewer(store, { ...body, survey: key }, act) };
  });
}
