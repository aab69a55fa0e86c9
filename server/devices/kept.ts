import type { DeviceHelp } from '#contract';

/** An enrolment that is kept: a person on a tablet. */
export interface EnrolledDevice {
  id: string;
  user: string;
  /** Of the person. */
  name: string;
  appVersion: string;
  enrolledAt: string;
  lastContact: string;
  revokedAt?: string;
  help: DeviceHelp;
}

/** A questionnaire that a tablet keeps, and how many interviews are begun there with it where it is an earlier one. */
export interface KeptQuestionnaire {
  id: string;
  version: string;
  /** Of its content. */
  sha256: string;
  drafts: number;
}

/** A piece of an upload of an account. */
export interface UploadPiece {
  user: string;
  /** Of the whole upload. */
  sha256: string;
  total: number;
  offset: number;
  piece: Uint8Array;
}

/** An upload that was received as an interview: the id of the submission, and the hash of its content. */
export interface FinishedUpload {
  submission: string;
  contentSha256: string;
}

/** A snapshot of a draft, sealed by its tablet. */
export interface DraftSnapshot {
  user: string;
  name: string;
  device: string | undefined;
  sequence: number;
  snapshot: Uint8Array;
}

/** A new enrolment. Token and data key are not in it in clear. */
export interface NewDevice {
  id: string;
  user: string;
  tokenHash: string;
  appVersion: string;
  vault: string | undefined;
  escrow: string;
  enrolledAt: string;
  lastContact: string;
}
