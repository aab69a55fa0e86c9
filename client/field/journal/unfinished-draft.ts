import type { DraftHead } from './head.ts';
import type { DraftId } from './keys.ts';

/**
 * The interview of a case that was begun here and waits to be finished, whatever version of the questionnaire it was
 * begun with: the edition may have a newer one by now. Of several, the one that was begun after the most returns, and
 * of those the one that was answered last.
 */
export function unfinishedDraft(
  drafts: readonly DraftHead[],
  { survey, caseId }: Pick<DraftId, 'survey' | 'caseId'>,
): DraftHead | undefined {
  return drafts
    .filter(({ count, finished }) => count > 0 && finished === undefined)
    .filter((head) => head.survey === survey && head.caseId === caseId)
    .sort((one, other) => (other.again ?? 0) - (one.again ?? 0) || other.at.localeCompare(one.at))[0];
}
