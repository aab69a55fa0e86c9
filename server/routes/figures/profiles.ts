import type { Express } from 'express';
import { makeProfile } from '#contract';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { MAKE_PROFILE } from '../../sources/source-tasks.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

/** Adjusted profiles as they are specified. */
export function profileRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, makeProfile, async ({ query, body: { text, source: chosen }, response, account }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const source = await findSource(store, survey, chosen);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const key = `make-profile ${survey} ${await store.revision(survey)} ${nameOfSource(source)} ${text}`;
    const input = { survey, text, source };
    return new Prepared(await runs.run(MAKE_PROFILE, input, { key, survey, account: account.user, signal }));
  });
}
