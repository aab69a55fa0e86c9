import type { MeReply } from '#contract';

/** A public key of the survey: what is sealed to it can be opened by the survey alone. */
export interface SurveyKey {
  readonly id: string;
  /** Raw, base64. */
  readonly publicKey: string;
}

/** What lies in a vault beside the data key. */
export interface VaultContents {
  /** Whose it is, as the server said last. */
  me: MeReply;
  /** Name of this enrolment; the server knows the tablet by it. */
  deviceId: string;
  /** Opens the endpoints of interviewers to this tablet. */
  token: string;
  /** The one to seal to first. */
  surveyKeys: readonly SurveyKey[];
  /** Ed25519 public key by which receipts are verified, raw, base64. */
  receiptKey: string;
  /** The server's ledger, as far as it is known here. */
  epoch: string;
}
