import type { Express } from 'express';
import { getDatabase } from '#contract';
import { isPostgres, shownLocation } from '../database-location.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Which database the server works with, for who administers it. */
export function databaseRoutes(app: Express, services: Services): void {
  const { database } = services.config;

  route(app, services, getDatabase, async () => {
    if (database === ':memory:') return { engine: 'memory' as const, location: database };
    const engine = isPostgres(database) ? ('postgres' as const) : ('sqlite' as const);
    return { engine, location: shownLocation(database) };
  });
}
