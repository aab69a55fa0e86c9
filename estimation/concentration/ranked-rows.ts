import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { WeightedOrder } from '../statistics/quantile-rules.ts';
import { zerosAndGaps } from '../statistics/row-linearized.ts';
import { rowsOfGroups } from '../statistics/weighted-order.ts';
import {
  RANK_AT,
  RECORD_LENGTH,
  type RecordColumns,
  ROW_AT,
  reweigh,
  sortedRecords,
  WEIGHT_AT,
} from './sorted-records.ts';

/** Rows with what ranks them. */
export type RankedRows = PlacedRows | SortedRanks;

/** Rows with the place of each among whole numbers, which need no sorting. */
export interface PlacedRows {
  /** The rows that count; undefined where `places` has every row of the file. */
  readonly rows: Int32Array | undefined;
  /** Place of each of these rows, -1 where it does not count; rows of equal value have the same. */
  readonly places: Int32Array;
  /** The value of each place, ascending; some may have no row. */
  readonly values: Float64Array;
  /** That no row of the file lacks the variable. */
  readonly isComplete?: boolean;
}

/** Rows from the least value to the greatest. */
export interface SortedRanks {
  /** The rows that count in the order of the file. */
  readonly rows: Int32Array;
  /** See `sortedRecords`. */
  readonly records: Float64Array;
}

/** Columns of all rows of the file. */
export interface RankedAmounts {
  /** What the rows are ranked by, NaN where it is missing. */
  readonly ranks: Float64Array;
  readonly amounts: Float64Array;
}

type Domain = ArrayLike<boolean | number> | undefined;

// Whole numbers within so many times the rows are their own places: to sort them would take longer.
const SPREAD = 4;
const FEW_VALUES = 4096;

/** Ranks the rows of each group by a variable; all rows are one group where there are no groups. */
export function rankGroups(
  { ranks, amounts }: RankedAmounts,
  design: Design,
  groups: Groups | undefined,
  domain: Domain,
): RankedRows[] {
  const counts = (groups?.count ?? 1) === 1 ? rankCounts(ranks, groups?.codes, domain) : undefined;
  if (counts) return [counts];
  const columns = { ranks, amounts, weights: design.weights };
  return rowsOfGroups(ranks, design, groups, domain).map((rows) => rankedRows(rows, columns));
}

/**
 * Counts of everybody, such as incidents, are their own places: no list of rows is made, which would take longer than
 * the figure. Undefined where a value is no count, or far above all others.
 */
function rankCounts(ranks: Float64Array, codes: Int32Array | undefined, domain: Domain): RankedRows | undefined {
  const places = new Int32Array(ranks.length);
  let most = 0;
  let isComplete = true;
  for (let row = 0; row < ranks.length; row++) {
    const value = ranks[row]!;
    const place = value | 0;
    if (place !== value || place < 0) {
      if (!Number.isNaN(value)) return undefined;
      isComplete = false;
      places[row] = -1;
    } else {
      places[row] = (codes !== undefined && codes[row]! < 0) || (domain !== undefined && !domain[row]) ? -1 : place;
      if (place > most) most = place;
    }
  }
  if (most >= Math.max(FEW_VALUES, SPREAD * ranks.length)) return undefined;
  return { rows: undefined, places, values: wholeValues(0, most), isComplete };
}

/** Ranks rows by a variable that all of them have. */
function rankedRows(rows: Int32Array, columns: RecordColumns): RankedRows {
  const { ranks } = columns;
  const count = rows.length;
  let least = Infinity;
  let most = -Infinity;
  let isWhole = true;
  for (let k = 0; k < count && isWhole; k++) {
    const value = ranks[rows[k]!]!;
    if (value < least) least = value;
    if (value > most) most = value;
    isWhole = Number.isInteger(value);
  }
  if (isWhole && most - least < Math.max(FEW_VALUES, SPREAD * count)) {
    const places = new Int32Array(count);
    for (let k = 0; k < count; k++) places[k] = ranks[rows[k]!]! - least;
    return { rows, places, values: wholeValues(least, most) };
  }
  return { rows, records: sortedRecords(rows, columns) };
}

function wholeValues(least: number, most: number): Float64Array {
  return Float64Array.from({ length: most - least + 1 }, (_, place) => least + place);
}

/** Room for what is derived of each row: 0, and NaN where the variable is missing. */
export function roomForRows(ranked: readonly RankedRows[], column: Float64Array): Float64Array {
  const [first] = ranked;
  return first !== undefined && (('places' in first && first.isComplete) || first.rows?.length === column.length)
    ? new Float64Array(column.length)
    : zerosAndGaps(column);
}

/** The weight of each place under these weights of all rows. */
export function weightsOfPlaces({ rows, places, values }: PlacedRows, weights: Float64Array): Float64Array {
  const table = new Float64Array(values.length);
  if (rows === undefined) {
    for (let row = 0; row < places.length; row++) if (places[row]! >= 0) table[places[row]!]! += weights[row]!;
    return table;
  }
  for (let k = 0; k < places.length; k++) table[places[k]!]! += weights[rows[k]!]!;
  return table;
}

/** The same rows under these weights of all rows: those of a replicate, or of the file again. */
export function reweighed(ranked: RankedRows, weights: Float64Array): RankedRows {
  if ('records' in ranked) reweigh(ranked.records, weights);
  return ranked;
}

/** The distribution of the values under these weights of all rows; values without weight are left out. */
export function weightedOrderOf(ranked: RankedRows, weights: Float64Array): WeightedOrder {
  if ('places' in ranked) return withWeight(ranked.values, weightsOfPlaces(ranked, weights));
  const { rows, records } = ranked;
  const values = new Float64Array(rows.length);
  const ofRows = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    values[k] = records[RECORD_LENGTH * k + RANK_AT]!;
    ofRows[k] = records[RECORD_LENGTH * k + WEIGHT_AT]!;
  }
  return withWeight(values, ofRows);
}

function withWeight(values: Float64Array, weights: Float64Array): WeightedOrder {
  const order = {
    values: new Float64Array(values.length),
    weights: new Float64Array(values.length),
    cumulative: new Float64Array(values.length),
  };
  let count = 0;
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    if (weights[k] === 0) continue;
    sum += weights[k]!;
    order.values[count] = values[k]!;
    order.weights[count] = weights[k]!;
    order.cumulative[count++] = sum;
  }
  return {
    values: order.values.subarray(0, count),
    weights: order.weights.subarray(0, count),
    cumulative: order.cumulative.subarray(0, count),
  };
}

/** Writes what holds of a value to each row that has it; of whole numbers it is computed once a value. */
export function fillByValue(
  ranked: RankedRows,
  compute: (value: number, place: number) => number,
  into: Float64Array,
): void {
  if ('records' in ranked) {
    const { rows, records } = ranked;
    for (let k = 0, at = 0; k < rows.length; k++, at += RECORD_LENGTH)
      into[records[at + ROW_AT]! | 0] = compute(records[at + RANK_AT]!, k);
    return;
  }
  const { rows, places, values } = ranked;
  const table = new Float64Array(values.length);
  for (let place = 0; place < table.length; place++) table[place] = compute(values[place]!, place);
  if (rows === undefined) {
    for (let row = 0; row < places.length; row++) if (places[row]! >= 0) into[row] = table[places[row]!]!;
    return;
  }
  for (let k = 0; k < rows.length; k++) into[rows[k]!] = table[places[k]!]!;
}
