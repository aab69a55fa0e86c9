/** The nouns of the office's coding of incidents. */
import type { CodingRound } from '#contract';
import type { CrimeLevel } from '#questionnaires';

/** An incident that the office codes, as it was derived. */
export interface CodeableOfCase {
  caseId: string;
  crime: string;
  n: number;
  level: CrimeLevel;
  iccs: string;
  tags: readonly string[];
  basis: string;
  isSealed: boolean;
  instrument: string;
  version: string;
}

/** Which incident of which case. A submission that is sent again keeps it. */
export interface IncidentPlace {
  caseId: string;
  /** The crime of the screener under which the incident was reported. */
  crime: string;
  /** Number of its form among those of that crime, from 1. */
  n: number;
}

/** What an incident is, as a person in the office decided. */
export type CodingDecision =
  | { outcome: 'crime'; crimeCoded: string; iccs: string }
  | { outcome: 'not_a_crime' }
  /** It repeats another incident of the interview, e.g. `robbery.2`. */
  | { outcome: 'duplicate'; duplicateOf: string };

/**
 * One decision on one incident, and who made it when. Never changed: a later one of the same round takes its
 * place.
 */
export type Coding = IncidentPlace &
  CodingDecision & {
    /** Hash of the answers it was made on. It does not count for other answers. */
    basis: string;
    round: CodingRound;
    note?: string;
    coder: string;
    codedAt: string;
  };

/** What became of a coding that somebody sent; only `coded` wrote something. */
export type CodingResult =
  | 'coded'
  | 'again'
  | 'coded-meanwhile'
  | 'coding-closed'
  | 'another-coder'
  | 'survey-published';
