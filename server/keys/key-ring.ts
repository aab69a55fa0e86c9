import { hkdfSync, type KeyObject, sign } from 'node:crypto';
import {
  canonicalJson,
  fromBase64,
  openBytes,
  openPart,
  type PartPlace,
  type SealedBytes,
  type SealedPart,
  SealingError,
  type SurveyPublicKey,
} from '#contract';
import { arrivingKeyOf } from './arriving-key.ts';
import { type KeyRingFile, receiptKeyOf } from './key-ring-file.ts';
import { SymmetricSeal } from './symmetric-seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The keys of the server while it runs. They stand in a file of their own, never in the database or in a backup.
 * With a public ring the server receives and signs, and opens nothing.
 */
export class KeyRing {
  readonly #file: KeyRingFile;
  readonly #privateKeys: ReadonlyMap<string, Bytes>;
  readonly #store: SymmetricSeal;
  readonly #contacts: SymmetricSeal;
  readonly #arriving: SymmetricSeal;
  readonly #receipt: KeyObject;

  constructor(file: KeyRingFile) {
    this.#file = file;
    this.#privateKeys = new Map(
      file.survey.flatMap(({ id, privateKey }) => (privateKey === undefined ? [] : [[id, fromBase64(privateKey)]])),
    );
    this.#store = new SymmetricSeal('store', file.store);
    this.#contacts = new SymmetricSeal('contacts', file.contacts);
    this.#arriving = new SymmetricSeal('arriving', [arrivingKeyOf(file.receipt)]);
    this.#receipt = receiptKeyOf(file.receipt);
  }

  /** Whether the ring has the secret halves: interviews are judged and figures made. */
  get canOpen(): boolean {
    return this.#file.store !== undefined;
  }

  /** Names of the survey keys, the one in use first. */
  get surveyKeyIds(): string[] {
    return this.#file.survey.map(({ id }) => id);
  }

  /** The public key that interviews are sealed to. */
  surveyPublic(): SurveyPublicKey {
    const { id, publicKey } = this.#file.survey[0]!;
    return { id, publicKey: fromBase64(publicKey) };
  }

  /**
   * Opens a part of a sealed interview; an `OpenPart` for `openSealedInterview`.
   *
   * @throws SealingError unknown-key, damaged, too-large
   */
  openSealed = async (part: SealedPart, place: PartPlace, most?: number): Promise<Bytes> =>
    openPart(this.#privateKey(part.keyId, `${place.kind} part ${place.index}`), part, place, most);

  /**
   * Opens bytes that were sealed to one of the survey's keys.
   *
   * @throws SealingError unknown-key, damaged
   */
  async openBytes(keyId: string, sealed: SealedBytes, aad: Bytes): Promise<Bytes> {
    const key = this.#privateKey(keyId, 'what is sealed');
    return openBytes(key, sealed, aad).catch(() => {
      throw new SealingError('damaged', 'what is sealed');
    });
  }

  /**
   * Seals what the database keeps of interviews besides their bodies.
   *
   * @param place table, column and row: elsewhere it does not open
   * @throws SealingError unknown-key with a public ring
   */
  sealForStore(content: Uint8Array, place: string): Buffer {
    return this.#store.seal(content, place);
  }

  /** @throws SealingError unknown-key, damaged */
  openFromStore(sealed: Uint8Array, place: string): Buffer {
    return this.#store.open(sealed, place);
  }

  /**
   * Seals what arrives in pieces, for the time until it is whole. A server with a public ring opens it again too, and
   * whoever has the database alone does not.
   */
  sealArriving(content: Uint8Array, place: string): Buffer {
    return this.#arriving.seal(content, place);
  }

  /** @throws SealingError unknown-key after the receipt key was renewed; damaged */
  openArriving(sealed: Uint8Array, place: string): Buffer {
    return this.#arriving.open(sealed, place);
  }

  /** Seals names, addresses and telephone numbers. @throws SealingError unknown-key with a public ring */
  sealContact(content: Uint8Array, place: string): Buffer {
    return this.#contacts.seal(content, place);
  }

  /** @throws SealingError unknown-key, damaged */
  openContact(sealed: Uint8Array, place: string): Buffer {
    return this.#contacts.open(sealed, place);
  }

  /**
   * Ed25519 signature, in base64, of the canonical JSON of what tablets have to be able to trust: a receipt without its
   * signature, or the public keys of the survey.
   */
  signReceipt(said: object): string {
    return sign(null, Buffer.from(canonicalJson(said)), this.#receipt).toString('base64');
  }

  /** The key that receipts are verified with: 32 bytes in base64. */
  receiptPublic(): string {
    return this.#file.receipt.publicKey;
  }

  /** The ring for a worker thread, handed over in memory: never through a file or an environment. */
  forThread(): KeyRingFile {
    return this.#file;
  }

  /**
   * A key for names that do not tell what they stand for. It is the same as long as the ring keeps its first survey
   * key.
   *
   * @throws SealingError unknown-key when the ring is public
   */
  hidingKey(purpose: string): Uint8Array {
    const { id } = this.#file.survey.at(-1)!;
    return new Uint8Array(hkdfSync('sha256', this.#privateKey(id, purpose), '', `cifra ${purpose}`, 32));
  }

  #privateKey(id: string, place: string): Bytes {
    const key = this.#privateKeys.get(id);
    if (!key) throw new SealingError('unknown-key', place);
    return key;
  }
}
