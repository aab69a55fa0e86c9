import { createHash } from 'node:crypto';
import { forInterview } from '#questionnaires';
import type { PublishedInstrument } from '../model.ts';

const known = new WeakMap<PublishedInstrument, string>();

/** SHA-256 (hexadecimal) of the files that an interview needs, as the JSON text in which they travel. */
export function contentHash(published: PublishedInstrument): string {
  const hash =
    known.get(published) ??
    createHash('sha256')
      .update(JSON.stringify(forInterview(published.files)))
      .digest('hex');
  known.set(published, hash);
  return hash;
}
