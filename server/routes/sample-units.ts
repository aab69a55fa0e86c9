import type { Express } from 'express';
import { importSampleUnits, listSampleUnits } from '#contract';
import { route } from '../http/route.ts';
import { importSample } from '../sample/import-sample.ts';
import type { Services } from '../services.ts';

/** The sample. */
export function sampleUnitRoutes(app: Express, services: Services): void {
  const { store, newId } = services;

  route(app, services, listSampleUnits, async ({ query }) => store.sampleUnits(query.page));

  route(app, services, importSampleUnits, async ({ bytes, act }) => importSample(store, bytes, newId, act));
}
