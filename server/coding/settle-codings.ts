import type { CodingList, CodingRound } from '#contract';
import type { Coding } from '../model.ts';

/** The codings of one event that were made on its present answers, the latest of each round. */
export type Rounds = Partial<Record<CodingRound, Coding>>;

/** Codings made on other answers are kept and count no more. */
export function roundsOf(codings: readonly Coding[], basis: string): Rounds {
  return Object.fromEntries(
    codings.filter((coding) => coding.basis === basis).map((coding) => [coding.round, coding] as const),
  );
}

/** Whether two people decided the same: outcome, crime, ICCS code, event that it repeats. */
export function sameDecision(one: Coding, other: Coding): boolean {
  return (
    one.outcome === other.outcome &&
    one.crimeCoded === other.crimeCoded &&
    one.iccs === other.iccs &&
    one.duplicateOf === other.duplicateOf
  );
}

/**
 * Where an event stands: to be coded, to be coded by a second person, two who differ, or done.
 *
 * @param isSecond whether the event is one of those that a second person codes
 */
export function listOf({ first, second, adjudication }: Rounds, isSecond: boolean): CodingList {
  if (!first) return 'to_code';
  if (second) return adjudication || sameDecision(first, second) ? 'done' : 'disagreement';
  return isSecond ? 'second' : 'done';
}

/** The coding that counts: the one that settles, what two agree on, or the only one. None while two people differ. */
export function decisionOf({ first, second, adjudication }: Rounds): Coding | undefined {
  if (adjudication) return adjudication;
  return first && second && !sameDecision(first, second) ? undefined : first;
}
