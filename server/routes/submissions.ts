import type { Express } from 'express';
import { getSubmission, listSubmissions, putSubmission, reviewSubmission } from '#contract';
import { route } from '../http/route.ts';
import { readSubmission } from '../interviews/read-submission.ts';
import { withoutSealed } from '../interviews/without-sealed.ts';
import type { ReviewOutcome } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

const REFUSALS: Record<Exclude<ReviewOutcome, 'reviewed'>, () => Problem> = {
  'unknown-submission': () => new Problem('unknown-submission'),
  'reason-required': () => new Problem('reason-required', { why: 'review' }),
  'case-not-in-sample': () => new Problem('cannot-count', { missing: 'case' }),
};

/** Interviews received, and what a supervisor decides about them. */
export function submissionRoutes(app: Express, services: Services): void {
  const { store, now } = services;

  route(app, services, putSubmission, async ({ account, params, bytes, response }) => {
    const received = await readSubmission(services, { id: params.id, interviewer: account.user, bytes });
    const { receipt, again } = await store.receiveSubmission(received);
    response.status(again ? 200 : 201);
    return receipt;
  });

  route(app, services, listSubmissions, async ({ query }) => store.submissions(query));

  route(app, services, getSubmission, async ({ params }) => detail(params.key));

  route(app, services, reviewSubmission, async ({ account, params, body }) => {
    const { instrument, version } = await detail(params.key);
    if (body.decision === 'accept' && !services.instruments.find(instrument, version))
      throw new Problem('cannot-count', { missing: 'version' });
    const act = { by: account.user, at: now().toISOString() };
    const outcome = await store.review(params.key, body.decision, body.reason || undefined, act);
    if (outcome !== 'reviewed') throw REFUSALS[outcome]();
    return detail(params.key);
  });

  async function detail(key: string) {
    const found = await store.submission(key);
    if (!found) throw REFUSALS['unknown-submission']();
    return withoutSealed(found, services.instruments.find(found.instrument, found.version)?.instrument);
  }
}
