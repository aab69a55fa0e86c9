import { fromBase64, pad, sealBytes, toBase64, unpad } from '#contract';
import type { KeyRing } from './key-ring.ts';

/** What is sealed, and the place of the database that it is bound to. */
interface ForSurvey {
  readonly place: string;
  /** Bytes of the smallest class of sizes. */
  readonly smallest: number;
}

/** Seals a value to the survey's public key: a server without the private key receives it too. */
export async function sealForSurvey(
  keys: Pick<KeyRing, 'surveyPublic'>,
  value: unknown,
  { place, smallest }: ForSurvey,
): Promise<Uint8Array> {
  const { id: keyId, publicKey } = keys.surveyPublic();
  const content = pad(Buffer.from(JSON.stringify(value)), smallest);
  const { enc, data } = await sealBytes(publicKey, content, new TextEncoder().encode(place));
  return Buffer.from(JSON.stringify({ keyId, enc: toBase64(enc), data: toBase64(data) }));
}

/** Opens what `sealForSurvey` sealed. @throws SealingError unknown-key, damaged */
export async function openForSurvey<T>(
  keys: Pick<KeyRing, 'openBytes'>,
  sealed: Uint8Array,
  place: string,
): Promise<T> {
  const { keyId, enc, data } = JSON.parse(Buffer.from(sealed).toString()) as Record<'keyId' | 'enc' | 'data', string>;
  const parts = { enc: fromBase64(enc), data: fromBase64(data) };
  const opened = await keys.openBytes(keyId, parts, new TextEncoder().encode(place));
  return JSON.parse(Buffer.from(unpad(opened)).toString()) as T;
}
