import type { Value } from '#questionnaires';
import type { Coding } from '../model.ts';
import { hashAnswers } from './hash-answers.ts';
import { decisionOf, roundsOf } from './settle-codings.ts';

/** What the office decided about an event of a case: `crime`, number of its form from 1, and its answers; undefined where nothing counts. */
export type FindDecision = (crime: string, n: number, answers: Readonly<Record<string, Value>>) => Coding | undefined;

/** The codings by event, for the figures: what counts of each case. */
export function officeDecisions(codings: readonly Coding[]): (caseId: string) => FindDecision {
  const byEvent = Map.groupBy(codings, ({ caseId, crime, n }) => JSON.stringify([caseId, crime, n]));
  return (caseId) => (crime, n, answers) => {
    const made = byEvent.get(JSON.stringify([caseId, crime, n]));
    return made && decisionOf(roundsOf(made, hashAnswers(answers)));
  };
}
