import { createHash } from 'node:crypto';
import type { Express } from 'express';
import { deleteWeighting, getWeighting, listWeightings, makeWeightsReport, putWeighting } from '#contract';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import type { Services } from '../../services.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { judgeWeighting, MAKE_WEIGHTS } from '../../weighting/page/make-weights-task.ts';

/** Weights as they are specified: what each step does to an edition's sample, and the saved specifications. */
export function weightingRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, makeWeightsReport, async ({ query, body: { text, totals }, response, account }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const asked = createHash('sha256').update(JSON.stringify({ text, totals })).digest('hex');
    const key = `make-weights ${survey} ${await store.revision(survey)} ${asked}`;
    const inputs = { survey, text, totals };
    return new Prepared(await runs.run(MAKE_WEIGHTS, inputs, { key, survey, account: account.user, signal }));
  });

  route(app, services, listWeightings, async () => ({ weightings: await store.savedWeightings() }));

  route(app, services, getWeighting, async ({ params }) => {
    const weighting = await store.savedWeighting(params.key);
    if (!weighting) throw new Problem('unknown-weighting');
    return weighting;
  });

  route(app, services, putWeighting, async ({ params: { key }, body: { text, totals, revision }, act }) => {
    if (!UUID.test(key)) throw new Problem('unknown-weighting');
    const judged = judgeWeighting(text);
    if ('findings' in judged) return judged;
    const { weighting } = judged;
    const outcome = await store.saveWeighting({ key, weighting, text, totals, revision }, act);
    const kept = await store.savedWeighting(key);
    if (outcome !== 'done' || !kept) return { other: kept ?? null };
    const { text: _, totals: __, ...saved } = kept;
    return { saved };
  });

  route(app, services, deleteWeighting, async ({ params: { key }, query: { revision }, act }) => {
    const outcome = await store.deleteSavedWeighting(key, revision, act);
    const other = outcome === 'done' ? undefined : await store.savedWeighting(key);
    return other ? { other } : { deleted: true as const };
  });
}

/** Made on the device; small letters, so that one specification has one key. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
