import type { Express } from 'express';
import { codeIncident, getAgreement, getCodingCsv, getIncidentToCode, listIncidentsToCode } from '#contract';
import { codingDesk } from '../coding/coding-desk.ts';
import { codingCsv } from '../exports/coding-csv.ts';
import { route } from '../http/route.ts';
import type { Services } from '../services.ts';

/** Office coding: what each incident is, decided by people. */
export function codingRoutes(app: Express, services: Services): void {
  const desk = codingDesk(services);

  route(app, services, listIncidentsToCode, async ({ account, query }) => desk.list(account, query));

  route(app, services, getIncidentToCode, async ({ account, params, query }) =>
    desk.show(account, params.event, query),
  );

  route(app, services, codeIncident, async ({ account, params, query, body }) =>
    desk.code(account, params.event, body, query),
  );

  route(app, services, getAgreement, async () => ({ rows: await desk.agreement() }));

  route(app, services, getCodingCsv, async ({ account, response }) => {
    response.attachment('coding.csv');
    return codingCsv(await desk.incidents(account), account.user);
  });
}
