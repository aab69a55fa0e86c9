import type { Value } from '#questionnaires';
import type { Coding } from '../coding-model.ts';
import { hashAnswers } from './hash-answers.ts';
import { codingsByIncident, decisionOf, roundsOf } from './settle-codings.ts';

/**
 * What the office decided about an incident of a case; undefined where no coding counts.
 *
 * @param crime of the screener
 * @param n number of its form among those of the crime, from 1
 */
export type FindDecision = (crime: string, n: number, answers: Readonly<Record<string, Value>>) => Coding | undefined;

/** The decisions that count, by case, for the figures. */
export function officeDecisions(codings: readonly Coding[]): (caseId: string) => FindDecision {
  const codingsOf = codingsByIncident(codings);
  return (caseId) => (crime, n, answers) => decisionOf(roundsOf(codingsOf({ caseId, crime, n }), hashAnswers(answers)));
}
