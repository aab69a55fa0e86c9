import { type QuantityBook, ROUNDING } from './quantity-book.ts';
import { type SetMark, setMarkText, sumOfMarks } from './record-marks.ts';
import type { Subject } from './subjects.ts';

/** More sets of records than these are not searched for sums of three. */
const MOST_FOR_TRIPLES = 60;

/** Sets of records of one kind of which the last is the sum of the others: they share no record and leave none. */
export interface PartsOf {
  readonly whole: Subject;
  readonly parts: readonly Subject[];
}

/**
 * Sets of records that add up to another one, as all records show: completed and attempted incidents, reported and not
 * reported, with a file and without. Pairs and triples are searched among all; `families` are larger sums that may
 * hold, such as the crimes of a set or the answers to a question.
 */
export function partsAmong(subjects: readonly Subject[], families: readonly PartsOf[]): PartsOf[] {
  const sets = subjects.filter((subject) => subject.mark !== undefined && subject.mark.first > 0);
  const found: PartsOf[] = families.filter(({ whole, parts }) => isSum(whole, parts));
  for (const own of Map.groupBy(sets, ({ records }) => records.key).values()) {
    const byMark = new Map(own.map((subject) => [setMarkText(subject.mark!), subject]));
    const look = (parts: readonly Subject[]) => {
      const whole = byMark.get(setMarkText(sumOfMarks(parts.map(({ mark }) => mark!))));
      if (whole !== undefined) found.push({ whole, parts });
    };
    for (const [place, first] of own.entries())
      for (const [further, second] of own.entries()) {
        if (further <= place) continue;
        look([first, second]);
        if (own.length > MOST_FOR_TRIPLES) continue;
        for (const third of own.slice(further + 1)) look([first, second, third]);
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
      const terms = places.map((quantity) => ({ quantity: quantity!, factor: -1 as const }));
      book.relate({ kind: 'equal', why: 'parts', terms: [{ quantity: whole, factor: 1 }, ...terms] });
    }
}

/** A set within another one is at most as large in every domain. */
export interface Within {
  readonly part: Subject;
  readonly whole: Subject;
}

export function relateWithin(book: QuantityBook, pairs: readonly Within[]): void {
  const byPart = Map.groupBy(pairs, ({ part }) => part.key);
  for (const [place, { subject, domain }] of book.entries)
    for (const { whole } of byPart.get(subject.key) ?? []) {
      const other = book.place(whole, domain);
      if (other === undefined || other === place) continue;
      const terms = [
        { quantity: place, factor: 1 as const },
        { quantity: other, factor: -1 as const },
      ];
      book.relate({ kind: 'at-most', why: 'within', terms });
    }
}

/** Whether every record of one set is in the other. */
export function isSubset(part: Subject, whole: Subject): boolean {
  if (part.records !== whole.records || part.key === whole.key || part.amounts || whole.amounts) return false;
  return part.isCounted.every((isOne, row) => isOne === 0 || whole.isCounted[row] === 1);
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
        { quantity: place, factor: 1 as const },
        { quantity: twin, factor: -1 as const },
      ];
      book.relate({ kind: 'equal', why: 'same', onlyTotals: true, terms });
    }
}
