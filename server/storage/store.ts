import type {
  AuditLineReply,
  CheckStatus,
  ReceiptFields,
  ReviewStatus,
  Role,
  SampleUnitReply,
  SurveyOffice,
  SurveyState,
} from '#contract';
import type { CodeableOfCase, Coding, CodingResult, IncidentPlace } from '../coding-model.ts';
import type {
  AcceptedInterview,
  Account,
  AssignedCase,
  CaseRef,
  Contact,
  DerivedRowsOfCase,
  InterviewToDerive,
  JudgedAgain,
  KeptDerivation,
  ReceivedSubmission,
  ReviewDecision,
  SampleUnit,
  StoredDetail,
  StoredSubmission,
  Survey,
} from '../model.ts';
import type { FieldworkStore } from './fieldwork-store.ts';
import type { CountingInterview } from './figures/counting-interview.ts';
import type { FigureStore } from './figures/figure-store.ts';
import type { QuestionnaireStore } from './questionnaires/questionnaire-store.ts';
import type { MachineTokenStore } from './sign-in/machine-token-store.ts';
import type { Act, TabletStore } from './tablet-store.ts';

export type { PageOfCases } from './fieldwork-store.ts';
export type { Act } from './tablet-store.ts';

/** How a review ended; only `reviewed` changed something. */
export type ReviewOutcome =
  | 'reviewed'
  | 'unknown-submission'
  | 'reason-required'
  | 'survey-required'
  | 'survey-published'
  | 'survey-closed'
  | 'case-not-in-sample'
  | 'case-in-reserve'
  | 'not-in-quarantine'
  | 'not-judged';

/** What became of a change to an account; only `done` changed something, or found it as it should be. */
export type AccountOutcome =
  | 'done'
  | 'unknown-user'
  /** Whoever asked was an administrator a moment ago and is not any more. */
  | 'not-an-administrator'
  | 'last-administrator';

/**
 * Everything that is kept. Each method is one transaction: it happens whole or not at all, and when its
 * promise resolves the data is on disk. Every engine passes `tests/server/storage/store-conformance.ts`.
 */
export interface Store extends TabletStore, FieldworkStore, QuestionnaireStore, FigureStore, MachineTokenStore {
  /** Random mark of this database, part of every receipt. */
  epoch(): Promise<string>;
  /**
   * A number that grows when figures of an edition may have changed; with `interviews`, only when its counted
   * interviews may have. Without an edition, of any.
   */
  revision(survey?: string, scope?: 'figures' | 'interviews'): Promise<number>;
  isEmpty(): Promise<boolean>;

  addUser(account: Account, passwordHash: string, act: Act): Promise<'added' | 'user-exists'>;
  users(): Promise<Account[]>;
  findUser(user: string): Promise<{ account: Account; passwordHash: string } | undefined>;
  /** Replaces the password and ends every session of the account. False when there is no such account. */
  setPassword(user: string, passwordHash: string, act: Act): Promise<boolean>;
  /** Gives an account another role, ends its sessions and revokes its tokens, unless it is the last administrator. */
  setRole(user: string, role: Role, act: Act): Promise<AccountOutcome>;
  /**
   * Disables an account, unless it is the last administrator, or enables it. Its sessions end, but for those of an
   * interviewer who is disabled: what is on the tablet can still be sent with them. Its tokens are revoked.
   */
  setDisabled(user: string, isDisabled: boolean, act: Act): Promise<AccountOutcome>;
  /** Ends every session of an account. */
  endSessions(user: string, act: Act): Promise<AccountOutcome>;
  /** Ends every session of the account that acts but one, and says how many. */
  endOtherSessions(idHash: string, act: Act): Promise<number>;
  /** How many sessions are open, by account. */
  openSessions(now: string): Promise<ReadonlyMap<string, number>>;

  /**
   * Keeps a session by the hash of its token, so that a stolen database opens none.
   *
   * @param session.passwordHash the hash that was verified
   * @param session.role the role for which the session was measured
   * @returns false, without a session, when the password or the role has changed since
   */
  startSession(session: {
    idHash: string;
    user: string;
    role: Role;
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
  /**
   * Counts an attempt of a name after which the next one has to wait, unless this one comes too early. What comes
   * too early is not counted: nobody makes another one wait for ever.
   *
   * @param attempt.waits milliseconds to wait after the first attempt, the second one ...; the last for all further
   * @param attempt.keep milliseconds after which the attempts are forgotten
   * @returns when the name is free again, if it is not
   */
  beginAttempt(attempt: {
    name: string;
    now: string;
    waits: readonly number[];
    keep: number;
  }): Promise<{ freeAt: string } | undefined>;
  /** How many attempts of a name are counted at this moment. */
  attempts(name: string, now: string): Promise<number>;
  /** Makes one attempt of a name as if it had not been. */
  takeBackAttempt(name: string): Promise<void>;
  forgetAttempts(name: string): Promise<void>;

  addSurvey(survey: Omit<Survey, 'createdAt'>, act: Act): Promise<'added' | 'survey-exists'>;
  /** Every edition, the newest first. */
  surveys(): Promise<Survey[]>;
  survey(key: string): Promise<Survey | undefined>;
  /** Moves an edition to another state, if it may go there from the one it is in. */
  setSurveyState(key: string, state: SurveyState, act: Act): Promise<'set' | 'unknown-survey' | 'not-allowed'>;

  /** Says whom respondents of an edition can ask about its interviewers. */
  setSurveyOffice(key: string, office: SurveyOffice, act: Act): Promise<void>;
  /**
   * Uses a version of an edition's questionnaire for interviews that are begun from a day on (`serverDay`), by the
   * act's own day. Those that were made with earlier versions keep theirs. The one that comes last, again, changes
   * nothing.
   */
  addVersion(
    key: string,
    questionnaire: { id: string; version: string; from: string },
    act: Act,
  ): Promise<
    | 'set'
    | 'unknown-survey'
    | 'survey-closed'
    | 'version-other-questionnaire'
    | 'version-day-past'
    | 'version-day-before-last'
    /** It comes last already, on another day. */
    | 'version-comes-already'
  >;
  /** Takes a version back whose day comes after that of the act. */
  takeBackVersion(
    key: string,
    version: { version: string; from: string },
    act: Act,
  ): Promise<'taken-back' | 'unknown-survey' | 'version-not-coming' | 'version-in-use'>;

  /** Adds all the units to an edition or, when one of them is there already or the edition is closed, none. */
  importSampleUnits(
    survey: string,
    units: readonly SampleUnit[],
    contacts: readonly Contact[],
    act: Act,
  ): Promise<{ imported: number; existing: string[] } | 'survey-closed'>;
  sampleUnit(place: CaseRef): Promise<SampleUnit | undefined>;
  /** The oldest edition in which a case is assigned to an interviewer or, failing that, sampled. */
  surveyOfCase(caseId: string, interviewer: string): Promise<string | undefined>;
  sampleUnits(survey: string, page: number): Promise<{ units: SampleUnitReply[]; total: number }>;
  /** Assigns all the cases or, when one is not in the sample, or a reserve at rest, or the edition is closed, none. */
  assign(
    survey: string,
    caseIds: readonly string[],
    interviewer: string,
    act: Act,
  ): Promise<{ assigned: number; unknown: string[] } | 'survey-closed' | 'case-in-reserve'>;
  /** The cases of an interviewer in the editions that are in the field or closed. */
  assignedCases(interviewer: string): Promise<AssignedCase[]>;

  /**
   * Stores a submission with its violations and audit line and decides its status. Two submissions with the
   * same id and content are one: then `again` is true, and the receipt is the first one.
   */
  receiveSubmission(received: ReceivedSubmission): Promise<{ receipt: ReceiptFields; again: boolean }>;
  /** The receipt of a submission that was received with this content. */
  receipt(id: string, sha256: string): Promise<ReceiptFields | undefined>;
  /** The submissions of an edition, and those of none. */
  submissions(filter: {
    survey: string;
    status?: CheckStatus | undefined;
    review?: ReviewStatus | undefined;
    flagged?: 'yes' | undefined;
    page: number;
  }): Promise<{ submissions: StoredSubmission[]; total: number }>;
  submission(key: string): Promise<StoredDetail | undefined>;
  /** The bytes exactly as received. */
  submissionBody(key: string): Promise<Uint8Array | undefined>;
  review(decision: ReviewDecision, act: Act): Promise<ReviewOutcome>;
  /**
   * The interview of a case that went back to who made it, as long as nothing came after it and the person has the
   * case.
   */
  returnedSubmission(
    place: CaseRef,
    interviewer: string,
  ): Promise<Pick<StoredSubmission, 'key' | 'id' | 'instrument' | 'version'> | undefined>;
  /** How many submissions wait to be judged. */
  waiting(): Promise<number>;
  /** Keys of the first so many of them, in the order in which they came. */
  waitingSubmissions(most: number): Promise<string[]>;
  /**
   * Takes down what was found when a submission that waits for the keys or in quarantine was looked at again; it counts
   * if nothing is left.
   */
  recheck(key: string, found: JudgedAgain, act: Act): Promise<'rechecked' | 'not-in-quarantine'>;
  /**
   * The interviews that figures of an edition count, in order of case: accepted, not returned, one per case.
   * With cases, only theirs.
   */
  acceptedInterviews(survey: string, caseIds?: readonly string[]): Promise<AcceptedInterview[]>;
  /** Which interviews these are, in order of case. */
  countingInterviews(survey: string): Promise<CountingInterview[]>;
  /** The interview that counts for a case. */
  acceptedInterview(survey: string, caseId: string): Promise<AcceptedInterview | undefined>;

  /** Every coding ever made in an edition, in its order; with a place, those of that incident. */
  codings(survey: string, place?: IncidentPlace): Promise<Coding[]>;
  /**
   * Adds a coding unless an earlier coding of the incident forbids it; the same coding twice is kept once.
   */
  addCoding(survey: string, coding: Coding): Promise<CodingResult>;

  /** The rules by which the interviews of an edition were derived, by version of the questionnaire. */
  derivedRules(survey: string): Promise<{ instrument: string; version: string; rules: string }[]>;
  /**
   * The interviews that count and whose derived rows are missing, rest on another submission or other codings,
   * or were derived by rules that are outdated.
   */
  interviewsToDerive(survey: string, outdated: readonly string[]): Promise<InterviewToDerive[]>;
  /** Keeps derived rows in place of earlier ones, except those whose submission does not count any more. */
  keepDerived(survey: string, kept: readonly KeptDerivation[]): Promise<void>;
  /** Derived rows of the interviews made with a questionnaire, in the order of the cases, after one of them. */
  derivedCases(
    survey: string,
    questionnaire: { id: string; version: string },
    page: { after: string | undefined; most: number },
  ): Promise<DerivedRowsOfCase[]>;
  /**
   * The incidents that the office codes, of the derived interviews of so many cases after one of them, and the last
   * of these cases; undefined at the end.
   */
  codeableIncidents(
    survey: string,
    page: { after: string | undefined; most: number },
  ): Promise<{ incidents: CodeableOfCase[]; last: string | undefined }>;

  /** Whether a transaction that writes can begin. */
  isWritable(): Promise<boolean>;
  /** Room on the disk of the database, where this machine knows it. */
  freeBytes(): Promise<number | undefined>;
  /** Notes that a backup was made. */
  noteBackup(act: Act): Promise<void>;
  /** When the last backup was made. */
  lastBackup(): Promise<string | undefined>;

  /** The audit trail of an account, edition, case or submission; without a subject, of everything. */
  audit(subject?: string): Promise<AuditLineReply[]>;
  close(): Promise<void>;
}
