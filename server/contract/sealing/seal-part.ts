import { fromBase64, toBase64 } from './base64.ts';
import { openBytes, sealBytes } from './hpke.ts';
import { pack, unpack } from './packing.ts';
import { type PartPlace, partAad, type SealedPart } from './sealed-interview.ts';
import { SealingError } from './sealing-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Parts are padded to 16 KB, or that doubled: an ordinary interview and a short private part look the same. */
export const SMALLEST_PART = 16 * 1024;

/** The most bytes that a part unpacks to: the limit of an interview. */
export const LARGEST_PART = 25 * 1024 * 1024;

/** The key that interviews are sealed to, in base64 where it travels. */
export interface SurveyPublicKey {
  readonly id: string;
  readonly publicKey: Bytes;
}

/**
 * Compresses, pads and seals bytes to the survey's public key.
 *
 * @example const part = await sealPart(key, new TextEncoder().encode('{"events":[]}'), place)
 */
export async function sealPart(
  { id: keyId, publicKey }: SurveyPublicKey,
  content: Bytes,
  place: PartPlace,
): Promise<SealedPart> {
  const { enc, data } = await sealBytes(publicKey, await pack(content, SMALLEST_PART), partAad(place));
  return { kind: place.kind, keyId, enc: toBase64(enc), data: toBase64(data) };
}

/**
 * Opens what `sealPart` sealed.
 *
 * @param most bytes that it may unpack to
 * @throws SealingError damaged, too-large
 */
export async function openPart(
  privateKey: Bytes,
  { enc, data }: SealedPart,
  place: PartPlace,
  most = LARGEST_PART,
): Promise<Bytes> {
  const opened = await openBytes(privateKey, { enc: fromBase64(enc), data: fromBase64(data) }, partAad(place)).catch(
    () => {
      throw new SealingError('damaged', `${place.kind} part ${place.index}`);
    },
  );
  return unpack(opened, most);
}
