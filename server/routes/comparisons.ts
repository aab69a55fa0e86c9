import type { Express } from 'express';
import { makeComparisons } from '#contract';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import { Prepared } from '../http/prepared.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import type { Services } from '../services.ts';
import { type ChosenSource, findSource, nameOfSource } from '../sources/chosen-source.ts';
import { MAKE_COMPARISONS } from '../sources/source-tasks.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** Comparisons of tables, within an edition and with others. */
export function comparisonRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, makeComparisons, async ({ query, body, response, account }) => {
    const { text, language, locale } = body;
    const { key: survey } = await findSurvey(store, query.survey);
    // An edition is not compared with itself, nor twice with another.
    const others = [...new Set(body.with)].filter((key) => key !== survey);
    const signal = whileWaiting(response);
    const revisions: unknown[] = [];
    const sources: Record<string, ChosenSource> = {};
    for (const each of [survey, ...others]) {
      const { key: found } = await findSurvey(store, each);
      const chosen = found === survey ? body.source : (body.sources[body.with.indexOf(found)] ?? {});
      const source = await findSource(store, found, chosen);
      sources[found] = source;
      await bringUpToDate({ store, runs }, found, signal);
      revisions.push([found, await store.revision(found), nameOfSource(source)]);
    }
    const key = `make-comparisons ${JSON.stringify([revisions, language, locale ?? ''])} ${text}`;
    const input = { survey, others, text, language, locale, sources };
    return new Prepared(await runs.run(MAKE_COMPARISONS, input, { key, survey, account: account.user, signal }));
  });
}
