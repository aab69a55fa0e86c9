import type { Express } from 'express';
import { listRuns } from '#contract';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Long work under way. Who no longer waits for it closes the request that asked for it. */
export function runRoutes(app: Express, services: Services): void {
  route(app, services, listRuns, async () => ({ runs: services.runs.underWay() }));
}
