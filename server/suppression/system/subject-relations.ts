import { type QuantityBook, ROUNDING } from './quantity-book.ts';
import { lessMark, type SetMark, setMarkText, sumOfMarks } from './record-marks.ts';
import type { Subject } from './subjects.ts';

/** Sets of records of one kind of which the last is the sum of the others: they share no record and leave none. */
export interface PartsOf {
  readonly whole: Subject;
  readonly parts: readonly Subject[];
}

/**
 * Sets of records that add up to another one, as all records show: completed and attempted incidents, reported and not
 * reported, with a file and without. Sums of two and three are searched among all; `families` are larger sums that may
 * hold, such as the crimes of a set or the answers to a question.
 */
export function partsAmong(subjects: readonly Subject[], families: readonly PartsOf[]): PartsOf[] {
  const sets = subjects.filter((subject) => subject.mark !== undefined && subject.mark.first > 0);
  const found: PartsOf[] = families.filter(({ whole, parts }) => isSum(whole, parts));
  for (const own of Map.groupBy(sets, ({ records }) => records.key).values()) {
    const byMark = new Map(own.map((subject) => [subject.mark!.first, subject]));
    const withMark = ({ first, second }: SetMark) => {
      const one = byMark.get(first);
      return one?.mark?.second === second ? one : undefined;
    };
    for (const whole of own) {
      const inside = own.filter((part) => part.mark!.first < whole.mark!.first && isSubset(part, whole));
      const order = new Map(inside.map((part, place) => [part, place]));
      for (const [place, first] of inside.entries()) {
        const left = lessMark(whole.mark!, first.mark!);
        const pair = withMark(left);
        if (pair !== undefined && order.get(pair)! > place) found.push({ whole, parts: [first, pair] });
        for (let further = place + 1; further < inside.length; further++) {
          const second = inside[further]!;
          const third = withMark(lessMark(left, second.mark!));
          if (third !== undefined && order.get(third)! > further) found.push({ whole, parts: [first, second, third] });
        }
      }
    }
  }
  return found;
}

function isSum({ mark }: Subject, parts: readonly Subject[]): boolean {
  const marks = parts.map((part) => part.mark);
  if (mark === undefined || marks.length < 2 || marks.some((one) => one === undefined)) return false;
  return setMarkText(sumOfMarks(marks as SetMark[])) === setMarkText(mark);
}

/** In every domain in which all of them stand, the parts add up to the whole. */
export function relateSums(book: QuantityBook, sums: readonly PartsOf[]): void {
  const byWhole = Map.groupBy(sums, ({ whole }) => whole.key);
  for (const [whole, { subject, domain }] of book.entries)
    for (const { parts } of byWhole.get(subject.key) ?? []) {
      const places = parts.map((part) => book.place(part, domain));
      if (places.some((place) => place === undefined)) continue;
      const terms = places.map((quantity) => ({ quantity: quantity!, factor: -1 }));
      book.relate({
        kind: 'equal',
        why: 'parts',
        terms: [{ quantity: whole, factor: 1 }, ...terms],
        // One incident may have several amounts.
        ...(subject.amounts && { onlyTotals: true as const }),
      });
    }
}

/** Sets of records, some of which may lie in several, that together leave none of another one out. */
export interface CoveredBy {
  readonly whole: Subject;
  readonly parts: readonly Subject[];
}

/** Who is in the whole is in one of the parts or in several: the whole is at most their sum. */
export function relateCovered(book: QuantityBook, covers: readonly CoveredBy[]): void {
  const byWhole = Map.groupBy(covers, ({ whole }) => whole.key);
  for (const [whole, { subject, domain }] of book.entries)
    for (const { parts } of byWhole.get(subject.key) ?? []) {
      const places = parts.map((part) => book.place(part, domain));
      if (places.some((place) => place === undefined)) continue;
      const terms = places.map((quantity) => ({ quantity: quantity!, factor: -1 }));
      book.relate({ kind: 'at-most', why: 'covered', terms: [{ quantity: whole, factor: 1 }, ...terms] });
    }
}

/** A set within another one is at most as large in every domain. */
export interface Within {
  readonly part: Subject;
  readonly whole: Subject;
}

export function relateWithin(book: QuantityBook, pairs: readonly Within[]): void {
  const wholesOf = new Map<string, Set<Subject>>();
  for (const { part, whole } of pairs) wholesOf.set(part.key, (wholesOf.get(part.key) ?? new Set()).add(whole));
  const none: ReadonlySet<Subject> = new Set();
  for (const [place, { subject, domain }] of book.entries) {
    const around = [...(wholesOf.get(subject.key) ?? none)].filter((whole) => book.place(whole, domain) !== undefined);
    // What lies between two sets says it already; there are very many of them otherwise.
    const nearest = around.filter((whole) => !around.some((other) => wholesOf.get(other.key)?.has(whole)));
    for (const whole of nearest) {
      const other = book.place(whole, domain)!;
      if (other === place) continue;
      const terms = [
        { quantity: place, factor: 1 },
        { quantity: other, factor: -1 },
      ];
      book.relate({ kind: 'at-most', why: 'within', terms });
    }
  }
}

/** Whether every record of one set is in the other. */
export function isSubset(part: Subject, whole: Subject): boolean {
  if (part.records !== whole.records || part.key === whole.key || part.amounts || whole.amounts) return false;
  const isInWhole = whole.isCounted;
  const isInPart = part.isCounted;
  for (let row = 0; row < isInPart.length; row++) if (isInPart[row] === 1 && isInWhole[row] !== 1) return false;
  return true;
}

/** Incidents of units and incidents themselves have one total, where their domains are the same. */
export function relateSame(book: QuantityBook, same: readonly (readonly [Subject, Subject])[]): void {
  for (const [one, other] of same)
    for (const [place, { subject, domain }] of book.entries) {
      const twin = subject.key === one.key ? book.place(other, domain) : undefined;
      if (twin === undefined || twin === place) continue;
      const a = book.quantities[place]!.total;
      const b = book.quantities[twin]!.total;
      if (Math.abs(a - b) > ROUNDING * Math.max(Math.abs(a), Math.abs(b))) continue;
      const terms = [
        { quantity: place, factor: 1 },
        { quantity: twin, factor: -1 },
      ];
      book.relate({ kind: 'equal', why: 'same', onlyTotals: true, terms });
    }
}
