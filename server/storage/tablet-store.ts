import type { DraftSummary, ReferralService, UploadState } from '#contract';
import type {
  DraftSnapshot,
  EnrolledDevice,
  FinishedUpload,
  KeptQuestionnaire,
  NewDevice,
  UploadPiece,
} from '../devices/kept.ts';
import type { Account } from '../model.ts';

/** Who did something and when (ISO instant), for the audit trail. */
export interface Act {
  by: string;
  at: string;
}

/** What is kept for tablets, as the rest of the store: each method is one transaction. */
export interface TabletStore {
  /**
   * Keeps an enrolment. The same one again (its vault and escrow are equal, and it is not revoked) gets the new
   * token in place of the one before.
   */
  enrolDevice(device: NewDevice, act: Act): Promise<'enrolled' | 'device-exists'>;
  /** The account of an enrolled tablet, revoked or not, by the hash of its token. */
  deviceAccount(tokenHash: string): Promise<Account | undefined>;
  /** Notes when a tablet asked last, to a quarter of a day. */
  noteContact(id: string, quarter: string): Promise<void>;
  /** Every enrolment, by person, the newest first. */
  devices(): Promise<EnrolledDevice[]>;
  /** Revokes an enrolment, and with it help that was approved before. */
  revokeDevice(id: string, act: Act): Promise<'done' | 'unknown-device'>;
  /** Asks for help on the own tablet, unless it is approved since the instant; says how it stands. */
  askForHelp(id: string, approvedSince: string, act: Act): Promise<'asked' | 'approved' | 'unknown-device'>;
  /** Approves help that was asked for. */
  approveHelp(id: string, act: Act): Promise<'done' | 'help-not-asked' | 'unknown-device'>;
  /** The escrow of the own tablet, once after each approval since the instant. */
  takeEscrow(id: string, approvedSince: string, act: Act): Promise<string | undefined>;
  /** Replaces the wrapped vault of the own tablet. */
  replaceVault(
    id: string,
    change: { vault: string | undefined; appVersion: string | undefined },
    act: Act,
  ): Promise<'done' | 'unknown-device'>;
  /** Keeps which questionnaires the own tablet has, in place of what it said before. */
  keepDeviceQuestionnaires(
    id: string,
    user: string,
    questionnaires: readonly KeptQuestionnaire[],
  ): Promise<'done' | 'unknown-device'>;
  /** What every tablet said last. */
  deviceQuestionnaires(): Promise<(KeptQuestionnaire & { device: string })[]>;
  /** Who has cases in which edition. */
  interviewersOfSurveys(): Promise<{ survey: string; interviewer: string }[]>;
  /** The wrapped vaults of an account, of revoked tablets too. */
  vaults(user: string): Promise<{ device: string; vault: string }[]>;

  /**
   * Keeps a piece of an upload, if it goes on where the pieces before it end. Uploads that nobody touched since the
   * instant are forgotten; so are the account's oldest ones, as far as all together would be more than `most` bytes.
   *
   * @returns how much there is; `upload-mismatch`, and nothing is kept, when it does not fit what came before
   */
  keepPiece(
    piece: UploadPiece,
    limits: { most: number; forgottenSince: string },
    now: string,
  ): Promise<UploadState | 'upload-mismatch'>;
  /** How far an upload is; `finished` with the submission that was received from it. */
  upload(user: string, sha256: string): Promise<(UploadState & { total: number; as?: FinishedUpload }) | undefined>;
  /** All bytes of an upload; undefined while some are missing. */
  uploadedBytes(user: string, sha256: string): Promise<Uint8Array | undefined>;
  /** Notes that an interview was received from an upload, and lets go of its bytes. */
  finishUpload(user: string, sha256: string, as: FinishedUpload, now: string): Promise<void>;
  /** Forgets an upload whose bytes are not what its name says. */
  forgetUpload(user: string, sha256: string): Promise<void>;

  /**
   * Keeps a snapshot of a draft unless one with the same or a larger sequence number is there. Snapshots that were
   * not replaced since the instant are forgotten.
   *
   * @returns the sequence number that is kept; `drafts-full` when the account would have more than `most`
   */
  keepDraft(
    draft: DraftSnapshot,
    limits: { most: { drafts: number; bytes: number }; forgottenSince: string },
    now: string,
  ): Promise<number | 'drafts-full'>;
  drafts(user: string): Promise<DraftSummary[]>;
  draft(user: string, name: string): Promise<(DraftSummary & { snapshot: Uint8Array }) | undefined>;
  forgetDraft(user: string, name: string): Promise<void>;

  /** Keeps the services to which respondents of an edition are referred, in place of those before. */
  keepReferrals(survey: string, services: readonly ReferralService[], act: Act): Promise<void>;
  referrals(survey: string): Promise<{ importedAt: string; services: ReferralService[] } | undefined>;
  /** Those of the editions, in the field or closed, in which an interviewer has cases. */
  referralsFor(interviewer: string): Promise<{ survey: string; services: ReferralService[] }[]>;
}
