import type { Express } from 'express';
import { getDatabase } from '#contract';
import { shownDatabase } from '../database-location.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Which database the server works with, for who administers it. */
export function databaseRoutes(app: Express, services: Services): void {
  route(app, services, getDatabase, async () => shownDatabase(services.config.database));
}
