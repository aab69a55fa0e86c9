import type { CodingList, CodingRound } from '#contract';
import type { Coding, CodingDecision, IncidentPlace } from '../coding-model.ts';

/** The codings of one incident that were made on its present answers, the latest of each round. */
export type Rounds = Partial<Record<CodingRound, Coding>>;

/** Looks up the codings of an incident, in their order. */
export function codingsByIncident(codings: readonly Coding[]): (place: IncidentPlace) => readonly Coding[] {
  // Neither crimes nor numbers hold a space.
  const keyOf = ({ caseId, crime, n }: IncidentPlace) => `${n} ${crime} ${caseId}`;
  const codingsByKey = Map.groupBy(codings, keyOf);
  return (place) => codingsByKey.get(keyOf(place)) ?? [];
}

/** Codings made on other answers are kept, but they no longer count. */
export function roundsOf(codings: readonly Coding[], basis: string): Rounds {
  return Object.fromEntries(
    codings.filter((coding) => coding.basis === basis).map((coding) => [coding.round, coding] as const),
  );
}

/** A decision as one text; two people decided the same when their texts are equal. */
export function decisionText(decision: CodingDecision): string {
  switch (decision.outcome) {
    case 'crime':
      return `crime ${decision.crimeCoded} ${decision.iccs}`;
    case 'duplicate':
      return `duplicate ${decision.duplicateOf}`;
    case 'not_a_crime':
      return 'not_a_crime';
  }
}

/** Whether two people decided the same: outcome, crime, ICCS code, incident that it repeats. */
export function sameDecision(first: CodingDecision, second: CodingDecision): boolean {
  return decisionText(first) === decisionText(second);
}

/**
 * Where an incident stands: to be coded, to be coded by a second person, two who differ, or done.
 *
 * @param needsSecondCoder whether a second person codes the incident too
 */
export function listOf({ first, second, adjudication }: Rounds, needsSecondCoder: boolean): CodingList {
  if (!first) return 'to_code';
  if (second) return adjudication || sameDecision(first, second) ? 'done' : 'disagreement';
  return needsSecondCoder ? 'second' : 'done';
}

/**
 * The coding that counts: the one that settles, what two agree on, or the only one. None while two people
 * differ.
 */
export function decisionOf({ first, second, adjudication }: Rounds): Coding | undefined {
  if (adjudication) return adjudication;
  return first && second && !sameDecision(first, second) ? undefined : first;
}
