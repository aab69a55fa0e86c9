/** The nouns of the server. What travels is in the contract; what is only kept or passed on is here. */
import type {
  Area,
  AuditLineReply,
  CaseReturn,
  CaseStatus,
  CheckStatus,
  QuarantineReason,
  QuestionComment,
  ReviewStatus,
  Role,
  SurveyOffice,
  SurveyState,
  TokenScope,
  VersionInUse,
} from '#contract';
import type { Answers, Instrument, Remark, Violation } from '#questionnaires';
import type { DerivedRows } from './derivation/derived-columns.ts';

/** Somebody who may sign in. */
export interface Account {
  user: string;
  name: string;
  role: Role;
  /** Came with the demonstration: its password is public, so it only works on the machine itself. */
  demonstration: boolean;
  createdAt: string;
  /** Since when it is disabled. */
  disabledAt?: string;
  /** When somebody last signed in to it. */
  signedInAt?: string;
  /** Had the role of an interviewer before: a tablet may still hold interviews of it. */
  formerInterviewer?: true;
  /** The enrolled tablet that asks for it; absent with a session. */
  device?: AskingDevice;
  /** The token of the machine that asks in its name. */
  machine?: AskingMachine;
}

/** The token for a machine by which a request is made. */
export interface AskingMachine {
  id: string;
  scope: TokenScope;
}

/** The enrolled tablet by whose token a request is made. */
export interface AskingDevice {
  id: string;
  /** Sends, and receives nothing. */
  isRevoked: boolean;
  /** Start of the quarter of a day of its last contact that is kept. */
  lastContact: string;
}

/** An edition of a survey: what is sampled, interviewed, coded and published together. */
export interface Survey {
  key: string;
  /** By language. */
  title: Readonly<Record<string, string>>;
  /** ISO 3166-1, two letters. */
  country?: string;
  /**
   * The questionnaire and its versions, each for new interviews from its day on until that of the next one. Absent in
   * the edition of a database that is older than editions: it uses the latest questionnaire of the server, as it did.
   */
  instrument?: { id: string; versions: readonly VersionInUse[] };
  /** Whom respondents can ask about its interviewers. */
  office?: SurveyOffice;
  /** First and last month that the questions ask about, `YYYY-MM`. */
  referencePeriod?: { from: string; to: string };
  state: SurveyState;
  createdAt: string;
  /** Random. Part of every name that an incident has outside the server, so that nobody can compute it. */
  mark: string;
}

/** A dwelling that an interviewer has, and how far it is. */
export interface AssignedCase extends CaseRef {
  unit: SampleUnit;
  status: CaseStatus;
  returned?: CaseReturn;
}

/** A dwelling of an edition. */
export interface CaseRef {
  survey: string;
  caseId: string;
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
  /** Drawn to stand in for another one; nobody goes there until it is released. */
  reserve?: true;
  /** Of a further household: the dwelling that it was found in, and its number there. */
  found?: { dwelling: string; household: number };
  /** Of a reserve that was released: the case that it stands in for. */
  replaces?: string;
}

/** A dwelling's place in the design, which analysis needs: without its label, which may be an address. */
export type DesignUnit = Omit<SampleUnit, 'label' | 'reserve' | 'found' | 'replaces'>;

/** Where a dwelling is and how to reach it. Kept in its own table; never enters an analysis file. */
export interface Contact {
  caseId: string;
  address?: string;
  phone?: string;
  contactName?: string;
  notes?: string;
}

/**
 * A submission that passed the outer checks, ready to be stored with what the questionnaire's check found.
 */
export interface ReceivedSubmission {
  key: string;
  id: string;
  sha256: string;
  /** The bytes exactly as received. */
  body: Uint8Array;
  /** The edition that the submission names; without it, that of the case assigned to the interviewer. */
  survey?: string | undefined;
  caseId: string;
  instrument: string;
  version: string;
  interviewer: string;
  receivedAt: string;
  /** Absent where the server lacks the keys to open what it receives: then it waits to be judged. */
  judged?: JudgedContent | undefined;
  /** Reasons for quarantine that were found before the submission is stored. */
  reasons: QuarantineReason[];
}

/** What the questionnaire's check found in a submission. */
export interface JudgedContent {
  readonly violations: readonly Violation[];
  readonly forms: readonly string[];
  readonly remarks?: readonly Remark[];
  /** Sent, or folded from the journal of a sealed interview. Absent when it was not read: it cannot be accepted. */
  readonly answers?: Answers | undefined;
  /** Its answers stand in no body: they were folded from its journal. */
  readonly isFolded?: boolean;
}

/** What was found in a submission that was looked at again. */
export type JudgedAgain = Pick<ReceivedSubmission, 'survey' | 'reasons'> & { judged: JudgedContent; bytes: number };

/** A submission as it is kept, without its body. What of it somebody may see is decided in `server/secrecy/`. */
export interface StoredSubmission extends Pick<JudgedContent, 'violations'> {
  key: string;
  id: string;
  /** Absent when it belongs to no edition. */
  survey?: string;
  caseId: string;
  instrument: string;
  version: string;
  interviewer: string;
  status: CheckStatus;
  review: ReviewStatus;
  reasons: QuarantineReason[];
  /** Whether another interview of this approved case came later. */
  revision?: 'pending' | 'kept';
  flagged: boolean;
  receivedAt: string;
  sha256: string;
}

/** A submission with its forms and what was done with it. */
export interface StoredDetail extends StoredSubmission, Required<Pick<JudgedContent, 'remarks'>> {
  forms: readonly string[];
  /** Whether its answers are known, so that it can count. */
  isJudged: boolean;
  audit: AuditLineReply[];
}

/** The interview that counts for its case, with the design of its dwelling. */
export interface AcceptedInterview {
  caseId: string;
  unit: DesignUnit;
  answers: Answers;
  instrument: string;
  version: string;
}

/** An interview whose derived rows are missing or older than what they rest on. */
export interface InterviewToDerive {
  caseId: string;
  /** Key of the submission that counts for the case. */
  submission: string;
  instrument: string;
  version: string;
  /** Number of the last coding of the case; 0 without any. */
  coded: number;
}

/** Derived rows, and what they rest on. */
export interface KeptDerivation extends Pick<InterviewToDerive, 'submission' | 'coded'> {
  /** Name of the rules by which they were derived. */
  rules: string;
  rows: DerivedRows;
}

/** The derived rows of an interview that counts, with the design of its dwelling. */
export type DerivedRowsOfCase = { unit: DesignUnit; rows: DerivedRows };

/** A published version of a questionnaire: parsed for checking, and its files as served to tablets. */
export interface PublishedInstrument {
  readonly id: string;
  readonly version: string;
  readonly instrument: Instrument;
  readonly files: Readonly<Record<string, unknown>>;
}

/** The questionnaires that this server has. There may be more from one moment to the next, never fewer. */
export interface Instruments {
  /** The version that new editions use. */
  readonly current: { id: string; version: string };
  /** All of them, by id and version. */
  readonly published: readonly PublishedInstrument[];
  find(id: string, version: string): PublishedInstrument | undefined;
  /** Whether there is any version of it. */
  knows(id: string): boolean;
  /** Looks for versions that were published since, on this server or another one. */
  refresh(): Promise<void>;
}

/** What a supervisor decides about a submission. */
export interface ReviewDecision {
  key: string;
  decision: 'accept' | 'reject' | 'keep';
  reason?: string | undefined;
  /** The edition to accept it into, when it belongs to none. */
  survey?: string | undefined;
  /** About single questions, of what is rejected. */
  comments?: readonly QuestionComment[] | undefined;
  /** Decides only while the submission waits in quarantine: somebody else may have settled it. */
  ofWaiting?: boolean | undefined;
  /** Whose the case becomes, when it is accepted. */
  assignTo?: string | undefined;
}
