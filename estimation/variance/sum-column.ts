import type { Groups } from '../groups.ts';
import { type Cells, pickNumbers } from './number-cells.ts';

/** What one variable adds up to. */
export interface ColumnSums {
  /** Sum of weight * (value - shift) in each cell. */
  readonly sums: Float64Array;
  /** Sum of weight * (value - shift)^2 in each group. */
  readonly squares: Float64Array;
}

/**
 * Adds one variable up. A missing value makes its cell NaN, which the caller looks for: columns without missing values, the most common
 * ones, are read once.
 */
export function sumColumn(
  column: Float64Array,
  base: Float64Array,
  cells: Cells,
  from: number,
  groups: Groups | undefined,
  shift: number,
): ColumnSums {
  const table = new Float64Array(cells.places);
  const squares =
    groups === undefined
      ? sumWhole(column, base, cells.placeOf, from, shift, table)
      : sumGrouped(column, base, cells.placeOf, from, groups, shift, table);
  return { sums: pickNumbers(table, cells.occupied), squares };
}

function sumWhole(
  column: Float64Array,
  base: Float64Array,
  placeOf: Int32Array,
  from: number,
  shift: number,
  table: Float64Array,
): Float64Array {
  let squares = 0;
  for (let at = 0; at < placeOf.length; at++) {
    const place = placeOf[at]!;
    if (place < 0) continue;
    const distance = column[from + at]! - shift;
    const weighted = base[from + at]! * distance;
    table[place]! += weighted;
    squares += weighted * distance;
  }
  return Float64Array.of(squares);
}

function sumGrouped(
  column: Float64Array,
  base: Float64Array,
  placeOf: Int32Array,
  from: number,
  { codes, count }: Groups,
  shift: number,
  table: Float64Array,
): Float64Array {
  const squares = new Float64Array(count);
  for (let at = 0; at < placeOf.length; at++) {
    const place = placeOf[at]!;
    if (place < 0) continue;
    const distance = column[from + at]! - shift;
    const weighted = base[from + at]! * distance;
    table[place]! += weighted;
    squares[codes[from + at]!]! += weighted * distance;
  }
  return squares;
}

/** Four columns of everyone at once: reading places and weights costs as much as reading a column. */
export function sumFour(
  columns: readonly Float64Array[],
  base: Float64Array,
  cells: Cells,
  from: number,
  shifts: Float64Array,
): ColumnSums[] {
  const { placeOf, places, occupied } = cells;
  const [a, b, c, d] = [columns[0]!, columns[1]!, columns[2]!, columns[3]!];
  const [shiftA, shiftB, shiftC, shiftD] = [shifts[0]!, shifts[1]!, shifts[2]!, shifts[3]!];
  const table = new Float64Array(4 * places);
  let [squaresA, squaresB, squaresC, squaresD] = [0, 0, 0, 0];
  for (let at = 0; at < placeOf.length; at++) {
    const place = 4 * placeOf[at]!;
    if (place < 0) continue;
    const row = from + at;
    const w = base[row]!;
    const distanceA = a[row]! - shiftA;
    const distanceB = b[row]! - shiftB;
    const distanceC = c[row]! - shiftC;
    const distanceD = d[row]! - shiftD;
    table[place]! += w * distanceA;
    table[place + 1]! += w * distanceB;
    table[place + 2]! += w * distanceC;
    table[place + 3]! += w * distanceD;
    squaresA += w * distanceA * distanceA;
    squaresB += w * distanceB * distanceB;
    squaresC += w * distanceC * distanceC;
    squaresD += w * distanceD * distanceD;
  }
  return [squaresA, squaresB, squaresC, squaresD].map((squares, v) => {
    const sums = new Float64Array(places);
    for (let place = 0; place < places; place++) sums[place] = table[4 * place + v]!;
    return { sums: pickNumbers(sums, occupied), squares: Float64Array.of(squares) };
  });
}

/** The column with the shift in place of missing values: only where the estimate of their group is undefined anyway. */
export function withoutMissing(column: Float64Array, shift: number): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? shift : value));
}
