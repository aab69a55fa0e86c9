import type { Express } from 'express';
import { codeIncident, getAgreement, getCodingCsv, getIncidentToCode, listIncidentsToCode } from '#contract';
import { codingDesks } from '../coding/coding-desk.ts';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import { CODING_CSV } from '../exports/coding-csv.ts';
import { Prepared } from '../http/prepared.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Office coding: what each incident is, decided by people. */
export function codingRoutes(app: Express, services: Services): void {
  const desks = codingDesks(services, (survey) => bringUpToDate(services, survey));
  const deskOf = async ({ survey }: { survey?: string | undefined }) => desks(await findSurvey(services.store, survey));

  route(app, services, listIncidentsToCode, async ({ account, query }) => (await deskOf(query)).list(account, query));

  route(app, services, getIncidentToCode, async ({ account, params, query }) => {
    const desk = await deskOf(query);
    return desk.show(account, params.event, query);
  });

  route(app, services, codeIncident, async ({ account, params, query, body }) => {
    const desk = await deskOf(query);
    return desk.code(account, params.event, body, query);
  });

  route(app, services, getAgreement, async ({ query }) => ({ rows: await (await deskOf(query)).agreement() }));

  route(app, services, getCodingCsv, async ({ account, query, response }) => {
    const survey = await findSurvey(services.store, query.survey);
    const input = { survey: survey.key, account };
    const key = `coding-csv ${account.user} ${survey.key} ${await services.store.revision(survey.key)}`;
    const signal = whileWaiting(response);
    const csv = await services.runs.run(CODING_CSV, input, { key, survey: survey.key, signal });
    response.attachment(`coding-${survey.key}.csv`);
    return new Prepared(csv);
  });
}
