import type {
  AuditLineReply,
  CaseReply,
  CheckStatus,
  ReceiptReply,
  ReviewStatus,
  SampleUnitReply,
  SubmissionDetailReply,
  SubmissionSummaryReply,
} from '#contract';
import type {
  AcceptedInterview,
  Account,
  Coding,
  CodingResult,
  Contact,
  IncidentPlace,
  ReceivedSubmission,
  ReviewDecision,
  ReviewOutcome,
  SampleUnit,
} from '../model.ts';

/** Who did something and when (ISO instant), for the audit trail. */
export interface Act {
  by: string;
  at: string;
}

/**
 * Everything that is kept. Each method is one transaction: it happens whole or not at all, and when its
 * promise resolves the data is on disk. Every engine passes `tests/server/storage/store-conformance.ts`.
 */
export interface Store {
  /** Random mark of this database, part of every receipt. */
  epoch(): Promise<string>;
  /**
   * A number that grows when figures may have changed; with `interviews`, only when the counted interviews
   * may have.
   */
  revision(scope?: 'figures' | 'interviews'): Promise<number>;
  isEmpty(): Promise<boolean>;

  addUser(account: Account, passwordHash: string, act: Act): Promise<'added' | 'user-exists'>;
  users(): Promise<Account[]>;
  findUser(user: string): Promise<{ account: Account; passwordHash: string } | undefined>;
  /** Replaces the password and ends every session of the account. False when there is no such account. */
  setPassword(user: string, passwordHash: string, act: Act): Promise<boolean>;

  /**
   * Keeps a session by the hash of its token, so that a stolen database opens none.
   *
   * @param session.passwordHash the hash that was verified
   * @returns false, without a session, when the password has changed since
   */
  startSession(session: {
    idHash: string;
    user: string;
    passwordHash: string;
    startedAt: string;
    expiresAt: string;
  }): Promise<boolean>;
  sessionAccount(idHash: string, now: string): Promise<Account | undefined>;
  endSession(idHash: string): Promise<void>;

  /**
   * Counts an attempt of a name, and forgets all whose time is over.
   *
   * @param attempt.until when the attempts of the name are forgotten, if this is the first
   * @returns how many there are with this one, and until when
   */
  countAttempt(attempt: { name: string; now: string; until: string }): Promise<{ count: number; until: string }>;
  /** Makes one attempt of a name as if it had not been. */
  takeBackAttempt(name: string): Promise<void>;
  forgetAttempts(name: string): Promise<void>;

  /** Adds all the units or, when one of them is there already, none. */
  importSampleUnits(
    units: readonly SampleUnit[],
    contacts: readonly Contact[],
    act: Act,
  ): Promise<{ imported: number; existing: string[] }>;
  sampleUnit(caseId: string): Promise<SampleUnit | undefined>;
  sampleUnits(page: number): Promise<{ units: SampleUnitReply[]; total: number }>;
  /** Assigns all the cases or, when one is not in the sample, none. */
  assign(caseIds: readonly string[], interviewer: string, act: Act): Promise<{ assigned: number; unknown: string[] }>;
  assignedCases(interviewer: string, instrument: { id: string; version: string }): Promise<CaseReply[]>;

  /**
   * Stores a submission with its violations and audit line and decides its status. Two submissions with the
   * same id and content are one: then `again` is true, and the receipt is the first one.
   */
  receiveSubmission(received: ReceivedSubmission): Promise<{ receipt: ReceiptReply; again: boolean }>;
  submissions(filter: {
    status?: CheckStatus | undefined;
    review?: ReviewStatus | undefined;
    page: number;
  }): Promise<{ submissions: SubmissionSummaryReply[]; total: number }>;
  submission(key: string): Promise<SubmissionDetailReply | undefined>;
  /** The bytes exactly as received. */
  submissionBody(key: string): Promise<Uint8Array | undefined>;
  review(decision: ReviewDecision, act: Act): Promise<ReviewOutcome>;
  /** The interviews that figures count, in order of case: accepted, not returned, one per case. */
  acceptedInterviews(): Promise<AcceptedInterview[]>;
  /** The interview that counts for a case. */
  acceptedInterview(caseId: string): Promise<AcceptedInterview | undefined>;

  /** Every coding ever made, in its order; with a place, those of that incident. */
  codings(place?: IncidentPlace): Promise<Coding[]>;
  /**
   * Adds a coding unless an earlier coding of the incident forbids it; the same coding twice is kept once.
   */
  addCoding(coding: Coding): Promise<CodingResult>;

  /** The audit trail of an account, case or submission; without a subject, of everything. */
  audit(subject?: string): Promise<AuditLineReply[]>;
  close(): Promise<void>;
}
