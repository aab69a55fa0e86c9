import type { WeightedOrder } from '../statistics/quantile-rules.ts';
import { sortRows } from '../statistics/sort-rows.ts';

/** Rows with the place of each among the different values of a variable. */
export interface RankedRows {
  readonly rows: Int32Array;
  /** Place of each of these rows; rows of equal value have the same. */
  readonly places: Int32Array;
  /** The value of each place, ascending; some may have no row. */
  readonly values: Float64Array;
}

// Whole numbers within so many times the rows are their own places: to sort them would take longer.
const SPREAD = 4;
const FEW_VALUES = 4096;

/** Ranks rows by a variable that all of them have. */
export function rankedRows(rows: Int32Array, ranks: Float64Array): RankedRows {
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
    return { rows, places, values: Float64Array.from({ length: most - least + 1 }, (_, place) => least + place) };
  }
  const sorted = sortRows(rows, ranks);
  const places = new Int32Array(count);
  const values = new Float64Array(count);
  let last = -1;
  for (let k = 0; k < count; k++) {
    const value = ranks[sorted[k]!]!;
    if (last < 0 || value !== values[last]) values[++last] = value;
    places[k] = last;
  }
  return { rows: sorted, places, values: values.subarray(0, last + 1) };
}

/** The distribution of the variable under these weights of all rows; places without weight are left out. */
export function orderOfPlaces({ rows, places, values }: RankedRows, weights: Float64Array): WeightedOrder {
  const table = new Float64Array(values.length);
  for (let k = 0; k < places.length; k++) table[places[k]!]! += weights[rows[k]!]!;
  const order = {
    values: new Float64Array(values.length),
    weights: new Float64Array(values.length),
    cumulative: new Float64Array(values.length),
  };
  let count = 0;
  let sum = 0;
  for (let place = 0; place < table.length; place++) {
    if (table[place] === 0) continue;
    sum += table[place]!;
    order.values[count] = values[place]!;
    order.weights[count] = table[place]!;
    order.cumulative[count++] = sum;
  }
  return {
    values: order.values.subarray(0, count),
    weights: order.weights.subarray(0, count),
    cumulative: order.cumulative.subarray(0, count),
  };
}

/**
 * Writes what holds of a value to each row that has it. Where there are fewer values than rows it is computed once
 * a value.
 */
export function fillByValue(
  { rows, places, values }: RankedRows,
  compute: (value: number, place: number) => number,
  into: Float64Array,
): void {
  if (values.length > rows.length) {
    for (let k = 0; k < rows.length; k++) into[rows[k]!] = compute(values[places[k]!]!, places[k]!);
    return;
  }
  const table = new Float64Array(values.length);
  for (let place = 0; place < table.length; place++) table[place] = compute(values[place]!, place);
  for (let k = 0; k < rows.length; k++) into[rows[k]!] = table[places[k]!]!;
}

/** The numbers of these rows, in their order. */
export function numbersOfRows(rows: Int32Array, column: Float64Array): Float64Array {
  const numbers = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) numbers[k] = column[rows[k]!]!;
  return numbers;
}
