import type { Express } from 'express';
import { importSampleUnits, listSampleUnits } from '#contract';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import { importSample } from '../sample/import-sample.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** The sample. */
export function sampleUnitRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, listSampleUnits, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    return store.sampleUnits(key, query.page);
  });

  route(app, services, importSampleUnits, async ({ query, received: { bytes }, act, response }) => {
    const { key } = await findSurvey(store, query.survey);
    return importSample(services, { into: key, bytes, signal: whileWaiting(response) }, act);
  });
}
