import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { SealingError } from '#contract';
import type { SymmetricKey } from './key-ring-file.ts';

const CIPHER = 'aes-256-gcm';

/** What is sealed begins with the form of what follows: id of the key, nonce, tag, ciphertext. */
const FORM = 1;
const ID = { from: 1, to: 9 } as const;
const NONCE = { from: 9, to: 21 } as const;
const TAG = { from: 21, to: 37 } as const;

/** Seals and opens with the keys of one kind: with the first of them, and with whichever was used. */
export class SymmetricSeal {
  readonly #kind: string;
  readonly #keys: ReadonlyMap<string, KeyObject>;
  readonly #current: string | undefined;

  /** @param kind part of what everything is bound to, so that what one kind sealed opens with no other */
  constructor(kind: string, keys: readonly Pick<SymmetricKey, 'id' | 'key'>[] = []) {
    this.#kind = kind;
    this.#keys = new Map(keys.map(({ id, key }) => [id, createSecretKey(Buffer.from(key, 'base64'))]));
    this.#current = keys[0]?.id;
  }

  /**
   * @param place where it will stand, e.g. table, column and row: elsewhere it does not open
   * @throws SealingError unknown-key when the ring has no such keys
   */
  seal(content: Uint8Array, place: string): Buffer {
    const id = this.#current;
    const key = this.#keyOf(id, place);
    const nonce = randomBytes(NONCE.to - NONCE.from);
    const cipher = createCipheriv(CIPHER, key, nonce);
    cipher.setAAD(this.#aad(place));
    const data = cipher.update(content);
    cipher.final();
    return Buffer.concat([Buffer.of(FORM), Buffer.from(id!, 'hex'), nonce, cipher.getAuthTag(), data]);
  }

  /** @throws SealingError unknown-key, damaged */
  open(sealed: Uint8Array, place: string): Buffer {
    const part = ({ from, to }: { from: number; to: number }) => sealed.subarray(from, to);
    if (sealed.length < TAG.to || sealed[0] !== FORM) throw new SealingError('damaged', place);
    const key = this.#keyOf(Buffer.from(part(ID)).toString('hex'), place);
    const decipher = createDecipheriv(CIPHER, key, part(NONCE));
    decipher.setAAD(this.#aad(place));
    decipher.setAuthTag(part(TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(TAG.to)), decipher.final()]);
    } catch {
      throw new SealingError('damaged', place);
    }
  }

  #keyOf(id: string | undefined, place: string): KeyObject {
    const key = id === undefined ? undefined : this.#keys.get(id);
    if (!key) throw new SealingError('unknown-key', place);
    return key;
  }

  #aad(place: string): Buffer {
    return Buffer.from(`${this.#kind}\n${place}`);
  }
}
