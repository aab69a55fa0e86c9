import type { Express } from 'express';
import { importContacts, listContacts } from '#contract';
import { importContactsOf } from '../contacts/import-contacts.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Where to go, and whom to call: read by the interviewer who has the case, and by nobody else. */
export function contactRoutes(app: Express, services: Services): void {
  route(app, services, listContacts, async ({ account }) => ({
    contacts: await services.store.contactsOf(account.user),
  }));

  route(app, services, importContacts, async ({ params, received: { bytes }, act, response }) => {
    const { key } = await findSurvey(services.store, params.survey);
    return importContactsOf(services, { survey: key, bytes, signal: whileWaiting(response) }, act);
  });
}
