import type { Express } from 'express';
import { listContacts } from '#contract';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Where to go, and whom to call: for the interviewer who has the case, and for nobody else. */
export function contactRoutes(app: Express, services: Services): void {
  route(app, services, listContacts, async ({ account }) => ({
    contacts: await services.store.contactsOf(account.user),
  }));
}
