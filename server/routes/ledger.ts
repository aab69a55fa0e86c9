import type { Express } from 'express';
import { getLedger } from '#contract';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Which ledger the tablets send to. */
export function ledgerRoutes(app: Express, services: Services): void {
  route(app, services, getLedger, async () => ({
    epoch: await services.store.epoch(),
    now: services.now().toISOString(),
  }));
}
