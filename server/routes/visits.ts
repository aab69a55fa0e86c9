import type { Express } from 'express';
import { z } from 'zod';
import { getOutcomeRates, listProgress, listVisits, putHousehold, putVisit, replaceCase } from '#contract';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';
import { OUTCOME_RATES } from '../visits/outcome-rates-of-survey.ts';
import { progressOfCase } from '../visits/progress-of-case.ts';
import { receiveHousehold } from '../visits/receive-household.ts';
import { receiveVisit } from '../visits/receive-visit.ts';

/** Cases of a page of the list. */
const PAGE = 200;

/** Attempts to reach households, and what follows from them. */
export function visitRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listProgress, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    const { cases, total } = await store.workedCases(key, { skip: (query.page - 1) * PAGE, most: PAGE });
    return { cases: cases.map(progressOfCase), total, reserves: await store.reservesAtRest(key) };
  });

  route(app, services, getOutcomeRates, async ({ query: { survey, by }, response }) => {
    const { key } = await findSurvey(store, survey);
    const options = { key: `outcome-rates ${key} ${by}`, survey: key, signal: whileWaiting(response) };
    return services.runs.run(OUTCOME_RATES, { survey: key, by }, options);
  });

  route(app, services, replaceCase, async ({ body: { survey, ...wanted }, act }) => {
    const { key } = await findSurvey(store, survey);
    const outcome = await store.replaceCase({ survey: key, ...wanted }, act);
    if (typeof outcome === 'object') return outcome;
    if (outcome === 'survey-closed') throw new Problem(outcome);
    if (outcome === 'unknown-case') throw new Problem(outcome, { count: 1 });
    throw new Problem(`replacement-${outcome}`);
  });

  route(app, services, listVisits, async ({ account }) => ({
    visits: (await store.visitsToCasesOf(account.user)).map(({ id, visit }) => ({ id, ...visit })),
  }));

  route(app, services, putVisit, async ({ account, params, body, received: { sha256 }, response }) => {
    if (!z.guid().safeParse(params.id).success) throw new Problem('invalid-request', { part: 'address' });
    const arrived = { id: params.id, sha256, body, interviewer: account.user };
    const { receipt, again } = await receiveVisit(services, arrived);
    response.status(again ? 200 : 201);
    return receipt;
  });

  route(app, services, putHousehold, async ({ account, params, body, received: { sha256 }, response }) => {
    if (!z.guid().safeParse(params.id).success) throw new Problem('invalid-request', { part: 'address' });
    const arrived = { id: params.id, sha256, body, interviewer: account.user };
    const { receipt, again } = await receiveHousehold(services, arrived);
    response.status(again ? 200 : 201);
    return receipt;
  });
}
