import { radixSort } from './radix-sort.ts';

// Below this a comparison sort is quicker than filling the tables of the others.
export const FEW = 512;
// Values that lie closer than their upper halves tell are moved about this often a row before another way is taken.
export const MOVES = 32;

/** Rows in an order, with the value of each. */
export interface SortedRows {
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Rows in ascending order of their value; rows of equal value keep their order. `rows` does not change. */
export function sortRows(rows: Int32Array, y: Float64Array): SortedRows {
  if (rows.length < FEW)
    return withValues(
      rows.slice().sort((a, b) => y[a]! - y[b]! || a - b),
      y,
    );
  const sorted = distribute(rows, y);
  return insertInOrder(sorted) ? sorted : withValues(radixSort(rows, y), y);
}

function withValues(rows: Int32Array, y: Float64Array): SortedRows {
  const values = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) values[k] = y[rows[k]!]!;
  return { rows, values };
}

/** Rows in as many buckets as there are rows, or fewer, by their value. */
export interface Buckets {
  /** The bucket of each row; greater values are in the same or in a greater one. */
  readonly bucketOf: Int32Array;
  /** Where the rows of each bucket begin when all are put in order. */
  readonly starts: Int32Array;
}

/** One move of each row into its bucket does what a radix sort needs six for. */
export function bucketsOf(rows: Int32Array, y: Float64Array): Buckets {
  const { keys, least, span } = upperHalves(rows, y);
  let shift = 0;
  while (Math.floor(span / 2 ** shift) >= rows.length) shift++;
  const starts = new Int32Array((span >>> shift) + 2);
  for (let k = 0; k < keys.length; k++) {
    const bucket = (keys[k]! - least) >>> shift;
    keys[k] = bucket;
    starts[bucket + 1]!++;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  return { bucketOf: keys, starts };
}

/** The upper half of each value as a number of the same order, -0 as 0; with the least, and the span of them. */
function upperHalves(rows: Int32Array, y: Float64Array): { keys: Int32Array; least: number; span: number } {
  const bits = new Int32Array(y.buffer, y.byteOffset, 2 * y.length);
  const upper = new Int32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;
  const keys = new Int32Array(rows.length);
  let least = 0x7fffffff;
  let most = -0x80000000;
  for (let k = 0; k < keys.length; k++) {
    const half = bits[2 * rows[k]! + upper]!;
    const negative = half >> 31;
    const key = ((half ^ (negative & 0x7fffffff)) - negative) | 0;
    keys[k] = key;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return { keys, least, span: most - least };
}

/** In a bucket rows keep their order. */
function distribute(rows: Int32Array, y: Float64Array): SortedRows {
  const { bucketOf, starts } = bucketsOf(rows, y);
  const sorted = { rows: new Int32Array(rows.length), values: new Float64Array(rows.length) };
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const place = starts[bucketOf[k]!]!++;
    sorted.rows[place] = row;
    sorted.values[place] = y[row]!;
  }
  return sorted;
}

/** Orders rows that nearly are; false, and half done, where that would take long. */
function insertInOrder({ rows, values }: SortedRows): boolean {
  let left = MOVES * rows.length;
  for (let k = 1; k < rows.length; k++) {
    const value = values[k]!;
    if (values[k - 1]! <= value) continue;
    const row = rows[k]!;
    let at = k;
    do {
      values[at] = values[at - 1]!;
      rows[at] = rows[at - 1]!;
      at--;
    } while (at > 0 && values[at - 1]! > value);
    values[at] = value;
    rows[at] = row;
    left -= k - at;
    if (left < 0) return false;
  }
  return true;
}
