/** The nouns of the work at the doors. */
import type { FieldVisit, HouseholdBody } from '#contract';
import type { DesignUnit } from './model.ts';

/** A visit as it arrived, with what is told to nobody sealed. */
export interface ReceivedVisit {
  id: string;
  sha256: string;
  visit: Omit<FieldVisit, 'ended'>;
  /** When it ended and what was noted, sealed. */
  detail: Uint8Array;
  interviewer: string;
  receivedAt: string;
}

/** That somebody found a further household, as it arrived. */
export interface ReceivedHousehold {
  id: string;
  sha256: string;
  found: HouseholdBody;
  /** The label sealed to the survey's public key. */
  sealedLabel: Uint8Array;
  interviewer: string;
  receivedAt: string;
}

/** A visit as it is kept. */
export type StoredVisit = Pick<ReceivedVisit, 'id' | 'visit'>;

/** Cases that nobody went to and that differ in nothing that a rate asks for. */
export interface CasesAlike {
  psu: string;
  interviewer?: string;
  /** They stand in for others. */
  isStandIn: boolean;
  isInterviewed: boolean;
  cases: number;
}

/** A dwelling of the sample, who has it, and what was tried there. */
export interface WorkedCase {
  caseId: string;
  label: string;
  psu: string;
  /** Its place in the design, as far as weights are made of it. */
  design: Pick<DesignUnit, 'stratum' | 'probabilities' | 'area' | 'state'>;
  /** Of a further household: the dwelling that it was found in. */
  dwelling?: string;
  /** Number of the household in its dwelling; 1 unless it was found in one. */
  household: number;
  /** The case that it stands in for. */
  replaces?: string;
  /** The case that stands in for it. */
  replacedBy?: string;
  interviewer?: string;
  /** An interview counts for it. */
  isInterviewed: boolean;
  visits: Omit<FieldVisit, 'ended'>[];
}
