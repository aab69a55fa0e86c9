import type { Express } from 'express';
import { getHealth } from '#contract';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Whether the server and its database answer. */
export function healthRoutes(app: Express, services: Services): void {
  route(app, services, getHealth, async () => {
    await services.store.revision();
    return { status: 'ok' as const };
  });
}
