type Bytes = Uint8Array<ArrayBuffer>;

/** What the server's keys do for tablets. */
export interface TabletKeys {
  /** Whether the private keys are here. */
  readonly canOpen: boolean;
  /** The public key of the survey that is sealed to. Whoever has it can seal, and open nothing. */
  surveyPublic(): { readonly id: string; readonly publicKey: Bytes };
  /** Ed25519 public key, raw, base64. */
  receiptPublic(): string;
  /** Signature (base64) of the canonical JSON of a receipt without its signature: the same receipt, the same one. */
  signReceipt(receipt: object): string;
  /** What is sealed to a key of the survey. @throws Error when the key is not here, or it is damaged */
  openBytes(keyId: string, sealed: { readonly enc: Bytes; readonly data: Bytes }, aad: Bytes): Promise<Bytes>;
}
