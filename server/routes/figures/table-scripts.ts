import type { Express } from 'express';
import { makeTableScript } from '#contract';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { MAKE_TABLE_SCRIPT } from '../../sources/source-tasks.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** Scripts that reproduce tables. */
export function tableScriptRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, makeTableScript, async ({ query, body: { source: chosen, ...asked }, response, account }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const source = await findSource(store, survey, chosen);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const key = `make-table-script ${survey} ${await store.revision(survey)} ${nameOfSource(source)} ${JSON.stringify(asked)}`;
    const input = { survey, source, ...asked };
    return new Prepared(await runs.run(MAKE_TABLE_SCRIPT, input, { key, survey, account: account.user, signal }));
  });
}
