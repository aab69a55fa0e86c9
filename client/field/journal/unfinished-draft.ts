import type { DraftHead } from './head.ts';
import type { DraftId } from './keys.ts';

/**
 * The interview of a case that was begun here with its questionnaire and waits to be finished; of several, the one
 * that was begun after the most returns.
 */
export function unfinishedDraft(
  drafts: readonly DraftHead[],
  { survey, caseId, instrument, version }: DraftId,
): DraftHead | undefined {
  return drafts
    .filter(({ count, finished }) => count > 0 && finished === undefined)
    .filter((head) => head.survey === survey && head.caseId === caseId)
    .filter((head) => head.instrument === instrument && head.version === version)
    .sort((one, other) => (other.again ?? 0) - (one.again ?? 0))[0];
}
