import type { Express } from 'express';
import { getLedger } from '#contract';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Which ledger the tablets send to. */
export function ledgerRoutes(app: Express, services: Services): void {
  const { store, now } = services;
  route(app, services, getLedger, async ({ query: { id, sha256 } }) => ({
    epoch: await store.epoch(),
    now: now().toISOString(),
    ...(id !== undefined && sha256 !== undefined && { known: (await store.receipt(id, sha256)) !== undefined }),
  }));
}
