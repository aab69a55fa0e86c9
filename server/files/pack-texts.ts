import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Json } from '#questionnaires';

/** Texts of files, by name: decoded from UTF-8 with their byte order mark, so that encoded they are the bytes again. */
export type FileTexts = Readonly<Record<string, string>>;

/** Far above what a draft may have; what was packed here is never larger. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Data as a database keeps it: JSON, compressed. */
export function packJson(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value));
}

/** What `packJson` packed. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(gunzipSync(packed, { maxOutputLength: MOST_BYTES }).toString());
}

/** The texts that `packJson` packed. */
export function unpackTexts(packed: Uint8Array): FileTexts {
  return unpackJson(packed) as FileTexts;
}

/** SHA-256 (hexadecimal) of files: of each, in the order of their names, its name, its length and its bytes. */
export function textsHash(texts: FileTexts): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(texts).sort())
    hash.update(`${name}\0${Buffer.byteLength(texts[name]!)}\0`).update(texts[name]!);
  return hash.digest('hex');
}

/** A JSON text of a questionnaire as it is read; a byte order mark does no harm. */
export function parseText(text: string): Json {
  return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json;
}
