import type { Express } from 'express';
import { getSubmission, listSubmissions, putSubmission, reviewSubmission, settleArrival } from '#contract';
import { settle } from '../arrivals/settle-arrival.ts';
import { route } from '../http/route.ts';
import { receiveInterview } from '../interviews/receive-interview.ts';
import { reviewReceived, submissionForReview, submissionsForReview } from '../interviews/review-submission.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Interviews received, and what a supervisor decides about them. */
export function submissionRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, putSubmission, async ({ account, params, query, received, response }) => {
    const incoming = { id: params.id, account, received, draft: query.draft };
    const { receipt, again } = await receiveInterview(services, incoming);
    response.status(again ? 200 : 201);
    return receipt;
  });

  route(app, services, listSubmissions, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    return submissionsForReview(services, { ...query, survey: key });
  });

  route(app, services, getSubmission, async ({ params }) => submissionForReview(services, params.key));

  route(app, services, reviewSubmission, async ({ params, body, act }) =>
    reviewReceived(services, { key: params.key, ...body }, act),
  );

  route(app, services, settleArrival, async ({ params, body, act }) =>
    settle(services, { key: params.key, ...body }, act),
  );
}
