import type { Express } from 'express';
import { dayOf, getBesideCounts, importCounts, listCounts, removeCounts } from '#contract';
import { BESIDE_COUNTS } from '../../administrative/beside-counts-task.ts';
import { countsOf, headOfKept, importCountsOf } from '../../administrative/import-counts.ts';
import { knownOfInstrument } from '../../administrative/survey-of-counts.ts';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { questionnaireOf } from '../../surveys/questionnaire-of-survey.ts';

/** Counts of police and prosecutors beside the figures of an edition. */
export function administrativeCountRoutes(app: Express, services: Services): void {
  const { store, runs, instruments, now } = services;

  route(app, services, listCounts, async ({ params }) => {
    const { key } = await findSurvey(store, params.survey);
    return { imported: (await store.keptCounts(key)).map(headOfKept) };
  });

  route(app, services, importCounts, async ({ params, body: { mapping, counts }, act }) => {
    const survey = await findSurvey(store, params.survey);
    const areas = await store.sampleStates(survey.key);
    const { id, version } = questionnaireOf(survey, instruments, dayOf(now()));
    const instrument = instruments.find(id, version)?.instrument;
    if (!instrument) throw new Problem('unknown-instrument');
    const known = knownOfInstrument(instrument, areas);
    return importCountsOf(store, { into: survey.key, known, mapping, counts: Buffer.from(counts, 'base64') }, act);
  });

  route(app, services, removeCounts, async ({ params, act }) => {
    const { key } = await findSurvey(store, params.survey);
    await store.removeCounts(key, params.name, act);
    return { removed: true as const };
  });

  route(app, services, getBesideCounts, async ({ params, query: { standard, ...chosen }, response, account }) => {
    const { key: survey } = await findSurvey(store, params.survey);
    const kept = (await store.keptCounts(survey)).find(({ records }) => records === params.name);
    if (!kept) throw new Problem('unknown-counts');
    const source = await findSource(store, survey, chosen);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const name = JSON.stringify([kept.records, kept.importedAt, standard]);
    const key = `beside-counts ${survey} ${await store.revision(survey)} ${nameOfSource(source)} ${name}`;
    const areas = await store.sampleStates(survey);
    const input = { survey, areas, counts: countsOf(kept), standard, source };
    return new Prepared(await runs.run(BESIDE_COUNTS, input, { key, survey, account: account.user, signal }));
  });
}
