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
 *
 * @param scratch a table of `cells.places` numbers that callers of many columns keep between them
 */
export function sumColumn(
  column: Float64Array,
  base: Float64Array,
  cells: Cells,
  from: number,
  groups: Groups | undefined,
  shift: number,
  scratch?: Float64Array,
): ColumnSums {
  // A table that is not picked from becomes the sums themselves.
  const table =
    scratch === undefined || cells.occupied === undefined ? new Float64Array(cells.places) : scratch.fill(0);
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
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place < 0) continue;
    const distance = column[from + position]! - shift;
    const weighted = base[from + position]! * distance;
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
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place < 0) continue;
    const distance = column[from + position]! - shift;
    const weighted = base[from + position]! * distance;
    table[place]! += weighted;
    squares[codes[from + position]!]! += weighted * distance;
  }
  return squares;
}

/** The column with the shift in place of missing values: only where the estimate of their group is undefined anyway. */
export function withoutMissing(column: Float64Array, shift: number): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? shift : value));
}
