import type { Express } from 'express';
import { getInstrument } from '#contract';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Questionnaires as data. */
export function instrumentRoutes(app: Express, services: Services): void {
  route(app, services, getInstrument, async ({ params: { id, version } }) => {
    const published = services.instruments.find(id, version);
    if (!published) throw new Problem('unknown-instrument');
    return { id, version, files: published.files };
  });
}
