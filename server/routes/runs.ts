import type { Express } from 'express';
import { listRuns, whoMay } from '#contract';
import { route } from '../http/route.ts';
import { READ_SAMPLE } from '../sample/read-sample-csv.ts';
import type { Services } from '../services.ts';

/** Long work under way. Who no longer waits for it closes the request that asked for it. */
export function runRoutes(app: Express, services: Services): void {
  route(app, services, listRuns, async ({ account }) => {
    const readsAll = whoMay('readWhatWasTold').includes(account.role);
    return { runs: services.runs.underWay().filter(({ task }) => readsAll || task === READ_SAMPLE.name) };
  });
}
