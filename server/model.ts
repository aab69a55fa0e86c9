/** The nouns of the server. What travels is in the contract; what is only kept or passed on is here. */
import type { Area, CodingOutcome, CodingRound, QuarantineReason, Role } from '#contract';
import type { Answers, Instrument, Violation } from '#questionnaires';

/** Somebody who may sign in. */
export interface Account {
  user: string;
  name: string;
  role: Role;
  /** Came with the demonstration: its password is public, so it only works on the machine itself. */
  demonstration: boolean;
  createdAt: string;
}

/** A dwelling of the sample and its place in the design. Holds no personal data. */
export interface SampleUnit {
  caseId: string;
  stratum: string;
  psu: string;
  /** Selection probability of each stage, in (0, 1]. */
  probabilities: number[];
  area: Area;
  state?: string;
  label: string;
  /** Seeds the draw of the adult to interview. */
  seed: string;
}

/** Where a dwelling is and how to reach it. Kept in its own table; never enters an analysis file. */
export interface Contact {
  caseId: string;
  address?: string;
  phone?: string;
}

/** A submission that passed the outer checks, ready to be stored with what the questionnaire's check found. */
export interface ReceivedSubmission {
  key: string;
  id: string;
  sha256: string;
  /** The bytes exactly as received. */
  body: Uint8Array;
  caseId: string;
  instrument: string;
  version: string;
  interviewer: string;
  receivedAt: string;
  violations: Violation[];
  forms: string[];
  /** Grounds for quarantine known before the ledger is asked. */
  reasons: QuarantineReason[];
}

/** The interview that counts for its case, with the design of its dwelling. */
export interface AcceptedInterview {
  caseId: string;
  unit: SampleUnit;
  answers: Answers;
  instrument: string;
  version: string;
}

/** Which event of which case: the crime of its screener and its number among that crime's forms, from 1. Both survive a resubmission. */
export interface IncidentPlace {
  caseId: string;
  crime: string;
  n: number;
}

/** What a person in the office decided an event is. Never changed: a later one of the same round takes its place. */
export interface Coding extends IncidentPlace {
  /** Hash of the answers it was made on: with other answers it counts no more. */
  basis: string;
  round: CodingRound;
  outcome: CodingOutcome;
  /** Of the outcome `crime`. */
  crimeCoded?: string;
  iccs?: string;
  /** Of the outcome `duplicate`: another event of the interview, e.g. `robbery.2`. */
  duplicateOf?: string;
  note?: string;
  coder: string;
  codedAt: string;
}

/** How it ended when somebody coded an event; only `coded` wrote something. */
export type CodingAnswer = 'coded' | 'again' | 'coded-meanwhile' | 'coding-closed' | 'another-coder';

/** A published version of a questionnaire: parsed for checking, and its files as served to tablets. */
export interface PublishedInstrument {
  instrument: Instrument;
  files: Record<string, unknown>;
}

/** The questionnaires that this server knows. */
export interface Instruments {
  /** The version that new interviews use. */
  readonly current: { id: string; version: string };
  find(id: string, version: string): PublishedInstrument | undefined;
  /** Whether any version of it is known. */
  knows(id: string): boolean;
}

/** How a review ended; what was refused changed nothing. */
export type ReviewOutcome = 'reviewed' | 'unknown-submission' | 'reason-required' | 'case-not-in-sample';
