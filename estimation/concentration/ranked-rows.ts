import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { WeightedOrder } from '../statistics/quantile-rules.ts';
import { zerosAndGaps } from '../statistics/row-linearized.ts';
import { type SortedRows, sortRows } from '../statistics/sort-rows.ts';
import { rowsOfGroups } from '../statistics/weighted-order.ts';

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
  readonly sorted: SortedRows;
}

type Domain = ArrayLike<boolean | number> | undefined;

// Whole numbers within so many times the rows are their own places: to sort them would take longer.
const SPREAD = 4;
const FEW_VALUES = 4096;

/** Ranks the rows of each group by a variable, NaN where it is missing. */
export function rankGroups(ranks: Float64Array, design: Design, groups: Groups, domain: Domain): RankedRows[] {
  const counts = groups.count === 1 ? rankCounts(ranks, groups.codes, domain) : undefined;
  if (counts) return [counts];
  return rowsOfGroups(ranks, design, groups, domain).map((rows) => rankedRows(rows, ranks));
}

/**
 * Counts of everybody, such as incidents, are their own places: no list of rows is made, which would take longer than
 * the figure. Undefined where a value is no count, or far above all others.
 */
function rankCounts(ranks: Float64Array, codes: Int32Array, domain: Domain): RankedRows | undefined {
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
      places[row] = codes[row]! < 0 || (domain !== undefined && !domain[row]) ? -1 : place;
      if (place > most) most = place;
    }
  }
  if (most >= Math.max(FEW_VALUES, SPREAD * ranks.length)) return undefined;
  return { rows: undefined, places, values: wholeValues(0, most), isComplete };
}

/** Ranks rows by a variable that all of them have. */
function rankedRows(rows: Int32Array, ranks: Float64Array): RankedRows {
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
  return { rows, sorted: sortRows(rows, ranks) };
}

function wholeValues(least: number, most: number): Float64Array {
  return Float64Array.from({ length: most - least + 1 }, (_, place) => least + place);
}

/** Room for what is derived of each row: 0, and NaN where the variable is missing. */
export function roomForRows(ranked: readonly RankedRows[], column: Float64Array): Float64Array {
  const [first] = ranked;
  return first !== undefined && 'places' in first && first.isComplete
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

/** The distribution of the values under these weights of all rows; values without weight are left out. */
export function weightedOrderOf(ranked: RankedRows, weights: Float64Array): WeightedOrder {
  if ('places' in ranked) return withWeight(ranked.values, weightsOfPlaces(ranked, weights));
  const { rows, values } = ranked.sorted;
  const ofRows = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) ofRows[k] = weights[rows[k]!]!;
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
  if ('sorted' in ranked) {
    const { rows, values } = ranked.sorted;
    for (let k = 0; k < rows.length; k++) into[rows[k]!] = compute(values[k]!, k);
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
