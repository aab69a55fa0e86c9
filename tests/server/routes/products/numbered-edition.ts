import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { SavedWeighting } from '#contract';
import type { WeightsOfCases } from '../../../../server/analysis/from-interviews/weights-of-cases.ts';
import { makeAnalysisFile } from '../../../../server/microdata/make-analysis-file.ts';
import { weightsOfSaved } from '../../../../server/sources/read-source.ts';
import { aSubmission } from '../../a-submission.ts';
import { type Api, SURVEY, sampleUnit, startApi } from '../../api.ts';

const ACT = { by: 'command line', at: '2026-08-01T00:00:00.000Z' };

/** An edition with interviews, and a numbered analysis file of them. */
export interface NumberedEdition {
  readonly api: Api;
  readonly number: number;
  /** Numbers the analysis file with the weights of a specification that it saves. */
  numberWeighted(weighting: Omit<SavedWeighting, 'changedBy' | 'changedAt'>): Promise<number>;
  /** Sends one interview more: the file is not what counts any more. */
  sendOneMore(): Promise<void>;
}

/** Starts a server with interviews of an edition, in memory unless a database is named. The last case has none. */
export async function numberedEdition(
  interviews: number,
  options: Parameters<typeof startApi>[0] = {},
): Promise<NumberedEdition> {
  const api = await startApi({ ...options, isStored: true });
  const cases = Array.from({ length: interviews + 1 }, (_, place) => `P-${place + 1}`);
  const units = cases.map((caseId, place) => ({ ...sampleUnit(caseId), psu: `north-${(place % 4) + 1}` }));
  await api.store.importSampleUnits(SURVEY, units, [], ACT);
  await api.store.assign(SURVEY, cases, 'ana', ACT);
  const send = async (caseId: string, answers: Parameters<typeof aSubmission>[1]) => {
    const submission = aSubmission(caseId, answers);
    const response = await api.ask('ana', 'PUT', `/api/submissions/${submission.id}`, { body: submission });
    if (!response.ok) throw new Error(await response.text());
  };
  for (const [place, caseId] of cases.slice(0, -1).entries())
    await send(caseId, place % 2 === 0 ? { robbery_ref: 'yes', robbery_times: 1 } : {});
  const services = { ...api.services, keepDerived: api.store.keepDerived };
  const number = async (weights?: WeightsOfCases) => {
    const plan = { isApprovedOnly: false, placeOf: () => ({}), weights };
    const { record } = await makeAnalysisFile(services, (await api.store.survey(SURVEY))!, plan);
    return (await api.store.keepAnalysisFile(SURVEY, record, ACT)).number;
  };
  return {
    api,
    number: await number(),
    async numberWeighted(weighting) {
      await api.store.saveWeighting({ ...weighting, revision: 0 }, ACT);
      return number(await weightsOfSaved(services, SURVEY, { ...weighting, changedBy: ACT.by, changedAt: ACT.at }));
    },
    sendOneMore: () => send(cases.at(-1)!, {}),
  };
}

/** The files of a zip that was answered, by their names. */
export async function filesOfAnswer(response: Response): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(await response.arrayBuffer()), { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}
