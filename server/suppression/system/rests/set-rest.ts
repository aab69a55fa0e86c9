import { setMarkOf, setMarkText } from '../record-marks.ts';
import type { Subject } from '../subjects.ts';

/** A set of records that follows from told ones: these, each so many times, add up to it. */
export interface ComputedSet {
  readonly subject: Subject;
  readonly terms: ReadonlyMap<Subject, number>;
  /** Whether it is told itself. */
  readonly isTold: boolean;
}

/** A told set, as it stands. */
export function toldSet(subject: Subject): ComputedSet {
  return { subject, terms: new Map([[subject, 1]]), isTold: true };
}

/** What a set has beyond some parts of it; undefined where these share a record or leave the set. */
export function restOfSet(whole: ComputedSet, parts: readonly ComputedSet[], name: string): ComputedSet | undefined {
  const { records } = whole.subject;
  const isCounted = Uint8Array.from(whole.subject.isCounted);
  for (const { subject } of parts) {
    const own = subject.isCounted;
    for (let row = 0; row < own.length; row++)
      if (own[row] === 1) {
        if (isCounted[row] === 0) return undefined;
        isCounted[row] = 0;
      }
  }
  const mark = setMarkOf(isCounted, records.marks);
  const subject: Subject = {
    key: `${records.key} ${setMarkText(mark)}`,
    name: `${whole.subject.name}: ${name}`,
    records,
    isCounted,
    mark,
  };
  return { subject, terms: termsOfRest(whole, parts), isTold: false };
}

/** The told sets of which a rest is made. */
export function termsOfRest(whole: ComputedSet, parts: readonly ComputedSet[]): Map<Subject, number> {
  const terms = new Map(whole.terms);
  for (const part of parts)
    for (const [subject, factor] of part.terms) {
      const left = (terms.get(subject) ?? 0) - factor;
      if (left === 0) terms.delete(subject);
      else terms.set(subject, left);
    }
  return terms;
}

/** Sets of records as bits, to see quickly which lies in which. */
export function bitsOf({ isCounted }: Subject): Uint32Array {
  const bits = new Uint32Array(Math.ceil(isCounted.length / 32));
  for (let row = 0; row < isCounted.length; row++) if (isCounted[row] === 1) bits[row >>> 5]! |= 1 << (row & 31);
  return bits;
}

export function liesWithin(part: Uint32Array, whole: Uint32Array): boolean {
  for (let at = 0; at < part.length; at++) if ((part[at]! & ~whole[at]!) !== 0) return false;
  return true;
}

export function shareRecords(one: Uint32Array, other: Uint32Array): boolean {
  for (let at = 0; at < one.length; at++) if ((one[at]! & other[at]!) !== 0) return true;
  return false;
}
