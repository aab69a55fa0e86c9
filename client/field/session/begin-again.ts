import { type CaseReply, getReturnedInterview } from '#contract';
import { carriedEntries, type Instrument } from '#questionnaires';
import { call } from '../../api.ts';
import type { Draft } from '../journal/draft.ts';
import { deviceInstant } from './device-instant.ts';

/** An interview that is returned is not waited for longer: it begins without its answers. */
const PATIENCE_MS = 8000;

/**
 * Begins another interview of a returned case with what everybody was asked in the one that was returned. What was told
 * of incidents and in sealed parts does not come back: it is asked again. Without a network, for another
 * interviewer, or with another version of the questionnaire, it begins empty.
 */
export async function beginAgain(
  draft: Draft,
  instrument: Instrument,
  { survey, caseId }: Pick<CaseReply, 'survey' | 'caseId'>,
): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const asked = call(getReturnedInterview, { params: { caseId }, query: { survey }, signal });
  const returned = await asked.catch(() => undefined);
  const { instrument: id, version } = draft.head;
  if (returned?.instrument !== id || returned.version !== version) return;
  const at = deviceInstant(new Date());
  draft.append(carriedEntries(instrument, returned.entries).map((entry) => ({ ...entry, at })));
}
