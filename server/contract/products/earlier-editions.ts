import type { SurveyReply } from '../surveys.ts';

/** What says when an edition is. */
type EditionInTime = Pick<SurveyReply, 'createdAt' | 'referencePeriod'>;

/**
 * Whether an edition is before another: its reference period ends earlier. Where one of the two has no period, the one
 * that was made earlier is before. What changed is told from the earlier edition to the later one, never backwards.
 */
export function isEarlierEdition(one: EditionInTime, other: EditionInTime): boolean {
  const ends = one.referencePeriod?.to;
  const otherEnds = other.referencePeriod?.to;
  if (ends !== undefined && otherEnds !== undefined) return ends < otherEnds;
  return one.createdAt < other.createdAt;
}
