/** What the server's keys do for tablets. */
export interface TabletKeys {
  /** Public keys of the survey, the one to seal to first; raw, base64. Whoever has them can seal, and open nothing. */
  surveyPublic(): readonly { readonly id: string; readonly publicKey: string }[];
  /** Ed25519 public key, raw, base64. */
  receiptPublic(): string;
  /** Signature of a receipt without its own signature; base64. The same receipt always has the same one. */
  signReceipt(receipt: object): string;
  /** Whether the private keys are here. */
  canOpen(): boolean;
  /** What is sealed to a key of the survey. @throws Error when it is damaged, or bound to something else */
  openSealed(sealed: SealedToSurvey, bound: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** Something sealed to a key of the survey, in base64. */
export interface SealedToSurvey {
  readonly keyId: string;
  readonly enc: string;
  readonly data: string;
}
