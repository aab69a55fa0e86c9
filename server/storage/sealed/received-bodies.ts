import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { pad, SealingError, sealBytes, unpad } from '#contract';
import { Problem } from '../../problems.ts';
import { openingRing, type StoreKeys } from './sealed-values.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A body as it is kept begins with the form of what follows: key id, encapsulated key, ciphertext. */
const FORM = 2;
const ID = { from: 1, to: 9 } as const;
const ENC = { from: 9, to: 74 } as const;

/**
 * Bodies are padded to 64 KB, or that doubled: whether an interview came plain or sealed, and how many private parts it
 * has, seldom shows.
 */
const SMALLEST_BODY = 64 * 1024;

/** The limit of a body, as it is received. */
const LARGEST_BODY = 25 * 1024 * 1024;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Seals what was received to the survey's public key, bound to the row that it will stand in: whoever has the database
 * and not the private key reads nothing of it. A server with the public half of its ring can do it.
 *
 * @throws Problem keys-absent
 */
export async function sealBody(keys: StoreKeys, key: string, body: Uint8Array): Promise<Buffer> {
  if (!keys) throw new Problem('keys-absent');
  const { id, publicKey } = keys.surveyPublic();
  const { enc, data } = await sealBytes(publicKey, pad(await compress(body), SMALLEST_BODY), aadOf(key));
  return Buffer.concat([Buffer.of(FORM), Buffer.from(id, 'hex'), enc, data]);
}

/**
 * The bytes exactly as received.
 *
 * @throws Problem keys-absent; SealingError unknown-key, damaged
 */
export async function openBody(keys: StoreKeys, key: string, kept: Uint8Array): Promise<Buffer> {
  const ring = openingRing(keys);
  if (kept[0] !== FORM) throw new SealingError('damaged', 'a body');
  const part = (from: number, to?: number): Bytes => new Uint8Array(kept.subarray(from, to));
  const keyId = Buffer.from(part(ID.from, ID.to)).toString('hex');
  const opened = await ring.openBytes(keyId, { enc: part(ENC.from, ENC.to), data: part(ENC.to) }, aadOf(key));
  return decompress(unpad(opened), { maxOutputLength: LARGEST_BODY });
}

function aadOf(key: string): Bytes {
  return new TextEncoder().encode(`submission_bodies ${key}`);
}
