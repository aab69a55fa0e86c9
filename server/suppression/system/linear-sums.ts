import { domainText, type QuantityBook } from './quantity-book.ts';
import type { Subject } from './subjects.ts';

/** A set of records, and how many times it is taken: what a sum of them is 0 of. */
interface Taken {
  readonly subject: Subject;
  readonly factor: number;
}

/** Numbers below it are rounding: the sets are 0 or 1 in each class of records. */
const TINY = 1e-7;

/** Sums are of whole numbers of sets; none has been seen that needs more than doubling. */
const MOST_TIMES = 12;

/**
 * Every sum that holds between sets of records of a unit, however many they are: reported, with a file, without,
 * the answers to a question, the crimes of a set, shares that a study states, whichever figures tell them. Looked
 * for anew among the sets that stand together in a domain, since who reads a release has no others there.
 */
export function relateLinearSums(book: QuantityBook): void {
  const found = new Map<string, readonly (readonly Taken[])[]>();
  for (const [at, subjects] of setsByDomain(book)) {
    const key = subjects
      .map(({ key }) => key)
      .sort()
      .join('\n');
    const sums = found.get(key) ?? linearSums(subjects);
    found.set(key, sums);
    for (const sum of sums)
      book.relate({
        kind: 'equal',
        why: 'parts',
        terms: sum.map(({ subject, factor }) => ({ quantity: book.place(subject, at)!, factor })),
      });
  }
}

function setsByDomain({ entries }: QuantityBook) {
  const sets = [...entries.values()].filter(({ subject }) => subject.mark !== undefined && subject.mark.first > 0);
  const together = Map.groupBy(sets, ({ subject, domain }) => `${subject.records.key} ${domainText(domain)}`);
  return [...together.values()].map((own) => [own[0]!.domain, own.map(({ subject }) => subject)] as const);
}

/**
 * The linear dependences of sets of records, each as the largest set less what it is made of: elimination over the
 * classes of records that lie in the same sets, smaller sets first.
 */
export function linearSums(subjects: readonly Subject[]): Taken[][] {
  const { classes, memberships } = classesOf(subjects);
  const sizes = memberships.map((row) => row.reduce((sum, is, one) => sum + is * classes[one]!, 0));
  const order = [...subjects.keys()].sort((a, b) => sizes[a]! - sizes[b]!);
  const rows: { readonly row: Float64Array; readonly pivot: number; readonly of: Float64Array }[] = [];
  const sums: Taken[][] = [];
  for (const place of order) {
    const row = Float64Array.from(memberships[place]!);
    const of = new Float64Array(subjects.length);
    of[place] = 1;
    for (const before of rows) {
      const times = row[before.pivot]!;
      if (Math.abs(times) < TINY) continue;
      subtract(row, before.row, times);
      subtract(of, before.of, times);
    }
    const pivot = largestPlace(row);
    if (pivot !== undefined) {
      const by = 1 / row[pivot]!;
      rows.push({ row: row.map((value) => value * by), pivot, of: of.map((value) => value * by) });
      continue;
    }
    const factors = wholeNumbers(of);
    if (factors !== undefined && isZero(factors, memberships))
      sums.push([...factors].flatMap((factor, one) => (factor === 0 ? [] : [{ subject: subjects[one]!, factor }])));
  }
  return sums;
}

/** Records that lie in the same sets are one class: how many are in each, and which sets it lies in. */
function classesOf(subjects: readonly Subject[]) {
  const rows = subjects[0]!.records.rows;
  const classOf = new Int32Array(rows);
  let count = 1;
  for (const { isCounted } of subjects) {
    const places = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      const key = classOf[row]! * 2 + isCounted[row]!;
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      classOf[row] = place;
    }
    count = places.size;
  }
  const classes = new Float64Array(count);
  const memberships = subjects.map(() => new Uint8Array(count));
  for (let row = 0; row < rows; row++) {
    const own = classOf[row]!;
    if (classes[own]!++ === 0)
      for (const [place, { isCounted }] of subjects.entries()) memberships[place]![own] = isCounted[row]!;
  }
  return { classes, memberships };
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  for (let place = 0; place < row.length; place++) row[place]! -= times * other[place]!;
}

function largestPlace(row: Float64Array): number | undefined {
  let place: number | undefined;
  for (let one = 0; one < row.length; one++)
    if (Math.abs(row[one]!) > (place === undefined ? TINY : Math.abs(row[place]!))) place = one;
  return place;
}

function wholeNumbers(factors: Float64Array): Float64Array | undefined {
  for (let times = 1; times <= MOST_TIMES; times++) {
    const whole = factors.map((factor) => Math.round(factor * times));
    if (whole.every((factor, place) => Math.abs(factor - factors[place]! * times) < TINY)) return whole;
  }
  return undefined;
}

/** Exact: of whole numbers. */
function isZero(factors: Float64Array, memberships: readonly Uint8Array[]): boolean {
  const sums = new Float64Array(memberships[0]!.length);
  for (const [place, factor] of factors.entries())
    if (factor !== 0) for (let one = 0; one < sums.length; one++) sums[one]! += factor * memberships[place]![one]!;
  return sums.every((sum) => sum === 0);
}
