import type { VisitBody } from '#contract';
import type { KeyRing } from '../keys/key-ring.ts';
import { sealForSurvey } from '../keys/seal-for-survey.ts';

/** Notes are padded to so many bytes, or that doubled: how much somebody wrote is not told. */
const SMALLEST_DETAIL = 2048;

/**
 * Seals what of a visit is told to nobody who leads the fieldwork: its note, which may tell of people, and when it
 * ended, because a visit at which more was told takes longer. Only the survey's private key opens it.
 *
 * @param id of the visit, which the seal is bound to
 */
export function sealDetail(
  keys: Pick<KeyRing, 'surveyPublic'>,
  id: string,
  { ended, note }: Pick<VisitBody, 'ended' | 'note'>,
): Promise<Uint8Array> {
  return sealForSurvey(keys, { ended, note }, { place: `visit ${id}`, smallest: SMALLEST_DETAIL });
}
