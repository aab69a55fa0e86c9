import { outlineOf } from '../http/json-outline.ts';
import type { WaitingSubmission } from '../model.ts';
import type { Services } from '../services.ts';
import { JUDGE_SUBMISSION } from './judge-submission.ts';
import { isWithin, JUDGED } from './read-submission.ts';

/** Submissions that are looked for together. */
const PART = 20;

type JudgingLater = Pick<Services, 'store' | 'runs' | 'newId' | 'now'>;

/**
 * Judges the submissions that were stored while the keys were not there, in the order in which they came.
 *
 * @returns how many
 */
export async function judgeThoseThatWait(services: JudgingLater): Promise<number> {
  let count = 0;
  for (;;) {
    const waiting = await services.store.waitingSubmissions(PART);
    let judged = 0;
    for (const submission of waiting) judged += Number(await judgeLater(services, submission));
    count += judged;
    // Of those that could not be judged the next look would find the same again.
    if (waiting.length < PART || judged === 0) return count;
  }
}

/**
 * Judges one submission that is stored.
 *
 * @returns false when somebody else did so, or it is gone
 */
export async function judgeLater(
  { store, runs, newId, now }: JudgingLater,
  { key, survey, caseId }: WaitingSubmission,
): Promise<boolean> {
  const bytes = await store.submissionBody(key);
  // What would fill the memory is not judged now either.
  if (!bytes || !isWithin(outlineOf(bytes), JUDGED)) return false;
  const seed = survey === undefined ? '' : ((await store.sampleUnit({ survey, caseId }))?.seed ?? '');
  const options = { key: `judge-submission ${newId()}` };
  const { judged, reasons } = await runs.run(JUDGE_SUBMISSION, { bytes, seed, most: JUDGED }, options);
  if (!judged) return false;
  const act = { by: 'server', at: now().toISOString() };
  return store.judgeWaiting({ key, judged, reasons, bytes: bytes.length }, act);
}
