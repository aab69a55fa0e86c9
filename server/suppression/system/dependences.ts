import { streamOf } from './record-marks.ts';

/** A column, by its place, and how many times it is taken: what a sum of columns is 0 of. */
export interface TimesOf {
  readonly of: number;
  readonly factor: number;
}

/** More directions than columns: sums that hold in all of them by chance are below one in 2^60. */
const MORE_DIRECTIONS = 24;

/** Columns of length 1 that are nearer than this to a sum of others are one. */
const NEAR = 1e-7;

/** Sums are of whole numbers of columns; none has been seen that needs more than doubling. */
const MOST_TIMES = 12;

/**
 * The linear dependences of columns of numbers, few of which are not 0: elimination over their lengths in random
 * directions, smaller columns first, each dependence then held against the numbers themselves.
 *
 * @param columns by row, each row that is not 0
 */
export function dependencesOf(columns: readonly ReadonlyMap<number, number>[]): TimesOf[][] {
  const sizes = columns.map((column) => lengthOf(column));
  const order = [...columns.keys()].filter((place) => sizes[place]! > 0).sort((a, b) => sizes[a]! - sizes[b]!);
  const directions = order.length + MORE_DIRECTIONS;
  const pivots: { readonly row: Float64Array; readonly at: number; readonly of: Float64Array }[] = [];
  const sums: TimesOf[][] = [];
  for (const place of order) {
    const row = inDirections(columns[place]!, sizes[place]!, directions);
    const of = new Float64Array(columns.length);
    of[place] = 1 / sizes[place]!;
    for (const before of pivots) {
      const times = row[before.at]!;
      subtract(row, before.row, times);
      subtract(of, before.of, times);
    }
    const at = largestPlace(row);
    if (Math.abs(row[at]!) > NEAR) {
      const by = 1 / row[at]!;
      pivots.push({ row: row.map((value) => value * by), at, of: of.map((value) => value * by) });
      continue;
    }
    const sum = wholeNumbers(of.map((value) => value / of[place]!));
    if (sum && isZero(sum, columns)) sums.push(sum);
  }
  return sums;
}

function lengthOf(column: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const value of column.values()) sum += value * value;
  return Math.sqrt(sum);
}

function inDirections(column: ReadonlyMap<number, number>, length: number, count: number): Float64Array {
  const found = new Float64Array(count);
  for (const [row, value] of column) {
    const next = streamOf(row);
    for (let direction = 0; direction < count; direction++)
      found[direction]! += ((next() / 2 ** 31 - 1) * value) / length;
  }
  return found;
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times !== 0) for (let place = 0; place < row.length; place++) row[place]! -= times * other[place]!;
}

function largestPlace(row: Float64Array): number {
  let place = 0;
  for (let one = 1; one < row.length; one++) if (Math.abs(row[one]!) > Math.abs(row[place]!)) place = one;
  return place;
}

function wholeNumbers(factors: Float64Array): TimesOf[] | undefined {
  for (let times = 1; times <= MOST_TIMES; times++) {
    const whole = factors.map((factor) => Math.round(factor * times));
    if (whole.every((factor, place) => Math.abs(factor - factors[place]! * times) < 10 * NEAR))
      return [...whole].flatMap((factor, of) => (factor === 0 ? [] : [{ of, factor }]));
  }
  return undefined;
}

/** Of every row, but for rounding. */
function isZero(sum: readonly TimesOf[], columns: readonly ReadonlyMap<number, number>[]): boolean {
  const left = new Map<number, { sum: number; size: number }>();
  for (const { of, factor } of sum)
    for (const [row, value] of columns[of]!) {
      const own = left.get(row) ?? { sum: 0, size: 0 };
      own.sum += factor * value;
      own.size += Math.abs(factor * value);
      left.set(row, own);
    }
  return [...left.values()].every((own) => Math.abs(own.sum) <= NEAR * own.size);
}
