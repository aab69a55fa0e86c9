import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { pad, unpad } from '#contract';
import type { KeyRing } from '../../keys/key-ring.ts';
import { Problem } from '../../problems.ts';

/** Keys of a store; absent where a command looks at nothing that is sealed. */
export type StoreKeys = KeyRing | undefined;

/** The smallest class of sizes of each thing that is sealed, in bytes. Larger ones double. */
export const SMALLEST = {
  /** Faults and forms of an interview: nearly all have none, or few. */
  findings: 1024,
  /** Answers of an interview, compressed. */
  answers: 16 * 1024,
  /** What is derived of an interview, with some twenty incidents. */
  derived: 8 * 1024,
  coding: 512,
  contact: 512,
  label: 128,
  reason: 256,
  /** Versions, counts and hashes of an analysis file. */
  analysisFile: 2048,
  /** What a public-use file was made of: its specification and a hash. */
  publicFile: 4096,
  /** Name and length of a data file. */
  dataFile: 256,
  /** A part of a data file: all are of one size. */
  dataPart: 1024 * 1024,
  /** A study with its conditions, compressed. */
  study: 4096,
} as const;

/** Which keys: those of what comes of interviews, or those of names and addresses. */
type Sealing = 'store' | 'contacts';

/**
 * The ring that opens what is sealed.
 *
 * @throws Problem keys-absent with a public ring, or without one
 */
export function openingRing(keys: StoreKeys): KeyRing {
  if (!keys?.canOpen) throw new Problem('keys-absent');
  return keys;
}

/**
 * Seals a value for one place of the database.
 *
 * @param place table, column and row
 * @param smallest bytes of the smallest class of sizes
 * @throws Problem keys-absent
 */
export function sealStored(
  keys: StoreKeys,
  value: unknown,
  { place, smallest, as = 'store' }: { place: string; smallest: number; as?: Sealing },
): Buffer {
  const ring = openingRing(keys);
  const content = pad(Buffer.from(JSON.stringify(value)), smallest);
  return as === 'store' ? ring.sealForStore(content, place) : ring.sealContact(content, place);
}

/** @throws Problem keys-absent; SealingError unknown-key, damaged */
export function openStored<T>(keys: StoreKeys, sealed: Uint8Array, place: string, as: Sealing = 'store'): T {
  const ring = openingRing(keys);
  const opened = as === 'store' ? ring.openFromStore(sealed, place) : ring.openContact(sealed, place);
  return JSON.parse(Buffer.from(unpad(opened)).toString()) as T;
}

/** Seals a long value, compressed. */
export function sealLong(keys: StoreKeys, value: unknown, place: string, smallest: number): Buffer {
  const content = deflateRawSync(JSON.stringify(value));
  return openingRing(keys).sealForStore(pad(content, smallest), place);
}

/** Opens what `sealLong` sealed. */
export function openLong<T>(keys: StoreKeys, sealed: Uint8Array, place: string): T {
  const content = unpad(openingRing(keys).openFromStore(sealed, place));
  return JSON.parse(inflateRawSync(content).toString()) as T;
}
