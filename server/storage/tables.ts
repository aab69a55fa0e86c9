import type { Generated } from 'kysely';
import type {
  Area,
  CheckStatus,
  DeviceHelp,
  RefusalPoint,
  ReviewStatus,
  Role,
  SurveyState,
  VisitChannel,
  VisitOutcome,
  VisitReason,
} from '#contract';
import type { AdministrativeCountsRow } from './figures/administrative-counts.ts';
import type { DataFilePartRow, DataFileRow } from './figures/data-files.ts';
import type { PublicFileRow } from './figures/public-files.ts';
import type { PublicationRow } from './figures/publications.ts';
import type { SavedStudyRow } from './figures/saved-studies.ts';
import type { SavedTableRow } from './figures/saved-tables.ts';
import type { SavedWeightingRow } from './figures/saved-weightings.ts';
import type { ChangeRow, QuestionnaireDraftRow, VersionRow } from './questionnaires/rows.ts';
import type { MachineTokenRow } from './sign-in/machine-tokens.ts';

/** The tables as Kysely sees them; JSON columns are text, what is sealed is bytes. */
export interface Tables {
  schema_version: { version: number; applied_at: string };
  ledger: { epoch: string; created_at: string };
  users: UserRow;
  sessions: { id_hash: string; user: string; started_at: string; expires_at: string };
  machine_tokens: MachineTokenRow;
  surveys: SurveyRow;
  /** The versions of an edition's questionnaire, in their order; null where it is used from the start. */
  survey_versions: { survey: string; place: number; instrument: string; version: string; from_day: string | null };
  sample_units: SampleUnitRow;
  /** Address and telephone of a dwelling, sealed. */
  contacts: { survey: string; case_id: string; contact: Uint8Array };
  assignments: { survey: string; case_id: string; interviewer: string; assigned_at: string };
  submissions: SubmissionRow;
  /** What was received, sealed to the survey's public key. */
  submission_bodies: { key: string; body: Uint8Array };
  /** Bodies that are too large to be written at once; their row above is empty. */
  body_parts: { key: string; place: number; written_at: string; part: Uint8Array };
  /** The answers of those that were judged, sealed; they are what is derived. */
  submission_answers: { key: string; answers: Uint8Array };
  /** The first content received under each device-made id. */
  submission_ids: { id: string; key: string };
  /** The submission that counts for each case. */
  case_claims: { survey: string; case_id: string; key: string };
  /** What the office decided that incidents are; rows are only added. */
  codings: CodingRow;
  /** Attempts by name: how many, when they are forgotten, and when the next one is free. */
  attempts: { name_hash: string; count: number; until: string; free_at: string | null };
  /** The one salt of the names above. */
  attempt_salts: { salt: string };
  /** What analysis needs of the interviews that count. */
  derived_interviews: DerivedRow;
  /** The survey keys that something in here was sealed to. */
  key_marks: { key_id: string; first_used: string };
  devices: DeviceRow;
  /** What each tablet keeps, as it said last, and how many interviews are begun there with an earlier version. */
  device_questionnaires: { device: string; instrument: string; version: string; sha256: string; drafts: number };
  /** What a tablet sends in pieces; with its submission once one was received from it. */
  uploads: {
    user: string;
    sha256: string;
    total: number;
    /** Bytes from the first one on, without a gap. */
    received: number;
    touched_at: string;
    submission: string | null;
    content_sha256: string | null;
  };
  upload_pieces: { user: string; sha256: string; place: number; piece: Uint8Array };
  /** Sealed snapshots of drafts. */
  drafts: DraftBackupRow;
  visits: VisitRow;
  found_households: FoundHouseholdRow;
  /** What a supervisor wrote about single questions of an interview that went back. */
  review_comments: { submission: string; place: number; form: string; name: string; comment: string };
  check_ins: CheckInRow;
  /** The services to which respondents of an edition are referred, as JSON. */
  referrals: { survey: string; imported_at: string; services: string };
  /** The map of an edition, as JSON. */
  areas: { survey: string; imported_at: string; areas: string };
  administrative_counts: AdministrativeCountsRow;
  questionnaire_versions: VersionRow;
  questionnaire_drafts: QuestionnaireDraftRow;
  questionnaire_changes: ChangeRow;
  /** A draft of a questionnaire as it stood after one of its changes, packed. */
  questionnaire_snapshots: { draft: string; seq: number; files: Uint8Array };
  /** Specifications of tables that statisticians saved. */
  saved_tables: SavedTableRow;
  /** Specifications of weighting, with their population totals. */
  saved_weightings: SavedWeightingRow;
  /** Data files of existing surveys, and descriptions of them. Everything but who and when is sealed. */
  data_files: DataFileRow;
  data_file_parts: DataFilePartRow;
  saved_studies: SavedStudyRow;
  publications: PublicationRow;
  public_files: PublicFileRow;
  analysis_files: AnalysisFileRow;
  audit: AuditRow;
}

export interface UserRow {
  user: string;
  name: string;
  role: Role;
  password_hash: string;
  demonstration: number;
  created_at: string;
  disabled_at: string | null;
  signed_in_at: string | null;
  /** Whether it has or had the role of an interviewer under another one of today. */
  was_interviewer: number;
}

/** An enrolment: a person on a tablet. */
export interface DeviceRow {
  id: string;
  user: string;
  token_hash: string;
  app_version: string;
  enrolled_at: string;
  /** To a quarter of a day. */
  last_contact: string;
  revoked_at: string | null;
  vault: string | null;
  escrow: string;
  help: DeviceHelp;
  help_at: string | null;
}

export interface DraftBackupRow {
  user: string;
  name: string;
  device: string | null;
  sequence: number;
  saved_at: string;
  bytes: number;
  snapshot: Uint8Array;
}

/** An analysis file of an edition; what it was made from is sealed. */
export interface AnalysisFileRow {
  number: Generated<number>;
  survey: string;
  made_at: string;
  made_by: string;
  record: Uint8Array;
}

export interface AuditRow {
  seq: Generated<number>;
  at: string;
  by: string;
  action: string;
  subject: string;
  reason: string | null;
  /** The edition that it is about; null for accounts. */
  survey: string | null;
}

export interface SurveyRow {
  key: string;
  title: string;
  country: string | null;
  institution: string | null;
  office_phone: string | null;
  period_from: string | null;
  period_to: string | null;
  state: SurveyState;
  created_at: string;
  mark: string;
}

export interface SampleUnitRow {
  survey: string;
  case_id: string;
  stratum: string;
  psu: string;
  probabilities: string;
  area: Area;
  state: string | null;
  /** Sealed: it may be an address. */
  sealed_label: Uint8Array;
  seed: string;
  /** Of a further household: the dwelling that it was found in. */
  dwelling: string | null;
  /** Number of the household in its dwelling. */
  household: number;
  /** 1 when it was drawn to stand in for another one. */
  reserve: number;
  /** Of a reserve that was released: the case that it stands in for. */
  replaces: string | null;
}

/** That somebody found a further household. Rows are only added. */
export interface FoundHouseholdRow {
  id: string;
  sha256: string;
  survey: string;
  case_id: string;
  household: number;
  interviewer: string;
  found_at: string;
  /** Sealed to the survey's public key: a server without the secret half receives it too. */
  label: Uint8Array;
  received_at: string;
}

export interface SubmissionRow {
  key: string;
  id: string;
  sha256: string;
  /** Null when it names no edition that is known. */
  survey: string | null;
  case_id: string;
  instrument: string;
  version: string;
  interviewer: string;
  status: CheckStatus;
  review: ReviewStatus;
  reasons: string;
  /** Status and reasons as the receipt gave them, so that the same submission gets the same receipt. */
  first_status: CheckStatus;
  first_reasons: string;
  /** What the check found, and how long it is; sealed. Null while nobody has judged it. */
  findings: Uint8Array | null;
  /** 1 when the interviewer asks to have it looked at; 0 while nobody has judged it. */
  flagged: number;
  received_at: string;
}

/** A coding, sealed whole: how many a case has tells of its incidents. */
export interface CodingRow {
  seq: Generated<number>;
  survey: string;
  coding: Uint8Array;
}

export interface DerivedRow {
  survey: string;
  case_id: string;
  submission: string;
  instrument: string;
  version: string;
  /** Name of the rules by which it was derived. */
  rules: string;
  /** 1 when one of its incidents was coded since. */
  stale: number;
  /** All of its rows, sealed as one. */
  rows: Uint8Array;
}

/** An attempt to reach a household. */
export interface VisitRow {
  id: string;
  sha256: string;
  /** Whether it was the first under its id: others count for nothing. */
  counts: number;
  survey: string;
  case_id: string;
  household: number;
  interviewer: string;
  channel: VisitChannel;
  began: string;
  outcome: VisitOutcome;
  reason: VisitReason | null;
  point: RefusalPoint | null;
  next: string | null;
  last: number;
  /** When it ended, which tells how long it took, and the note: sealed. */
  detail: Uint8Array;
  received_at: string;
}

/** An interviewer at a dwelling. Dwelling and time are null once nobody has to be asked after. */
export interface CheckInRow {
  id: string;
  interviewer: string;
  survey: string;
  case_id: string | null;
  due: string | null;
  alarm: number;
  ended: number;
  settled: number;
}
