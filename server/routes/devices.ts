import type { Express } from 'express';
import {
  approveHelp,
  enrolDevice,
  getSurveyKeys,
  listDevices,
  listVaults,
  putKeptQuestionnaires,
  recoverDevice,
  replaceVault,
  revokeDevice,
} from '#contract';
import { enrolTablet, surveyKeys } from '../devices/enrolment.ts';
import { recover } from '../devices/recovery.ts';
import { devicesWithVersions } from '../devices/rollout-of-devices.ts';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Enrolled tablets: by their interviewers, and as who leads the fieldwork sees them. */
export function deviceRoutes(app: Express, services: Services): void {
  const { store } = services;

  route(app, services, getSurveyKeys, async () => surveyKeys(services));

  route(app, services, enrolDevice, async ({ account, body }) => enrolTablet(services, account, body));

  route(app, services, listDevices, async () => ({ devices: await devicesWithVersions(services) }));

  route(app, services, revokeDevice, async ({ params, act }) => answered(await store.revokeDevice(params.id, act)));

  route(app, services, approveHelp, async ({ params, act }) => answered(await store.approveHelp(params.id, act)));

  route(app, services, recoverDevice, async ({ account, params, query }) =>
    recover(services, account, { id: params.id, takes: query.key === 'take' }),
  );

  route(app, services, replaceVault, async ({ params, body, act }) =>
    answered(await store.replaceVault(params.id, { vault: body.vault ?? undefined, appVersion: body.appVersion }, act)),
  );

  route(app, services, putKeptQuestionnaires, async ({ account, params, body }) =>
    answered(await store.keepDeviceQuestionnaires(params.id, account.user, body.questionnaires)),
  );

  route(app, services, listVaults, async ({ account }) => ({ vaults: await store.vaults(account.user) }));
}

function answered(outcome: 'done' | 'unknown-device' | 'help-not-asked'): null {
  if (outcome === 'done') return null;
  throw new Problem(outcome);
}
