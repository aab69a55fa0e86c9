import type { Express } from 'express';
import { getSampleAccounting } from '#contract';
import { SAMPLE_ACCOUNTING } from '../accounting/sample-accounting.ts';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** From the sample to the figures. */
export function sampleAccountingRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, getSampleAccounting, async ({ query, response }) => {
    const { key } = await findSurvey(store, query.survey);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, key, signal);
    return runs.run(SAMPLE_ACCOUNTING, { survey: key }, { key: `sample-accounting ${key}`, survey: key, signal });
  });
}
