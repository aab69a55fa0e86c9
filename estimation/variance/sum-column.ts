import type { Groups } from '../groups.ts';
import { type Cells, pickNumbers } from './number-cells.ts';

/** The sums of one variable. */
export interface ColumnSums {
  /** Sum of weight * (value - shift) in each cell. */
  readonly sums: Float64Array;
  /** Sum of weight * (value - shift)^2 in each group. */
  readonly squares: Float64Array;
}

/** Rows of a file to be added up, with the cell of each. */
export interface Block {
  readonly cells: Cells;
  /** What each row of the file adds to its cell. */
  readonly base: Float64Array;
  readonly groups: Groups | undefined;
  /** The first row of the block: `cells.placeOf` starts with it. */
  readonly from: number;
}

/** A variable and what is subtracted from each of its values. */
export interface ShiftedColumn {
  readonly column: Float64Array;
  readonly shift: number;
}

/**
 * Adds one variable up. A missing value makes the sum of its cell NaN, and the caller looks for that: columns
 * without missing values, the most common ones, are read once.
 *
 * @param scratch a table of `cells.places` numbers that callers of many columns keep between them
 */
export function sumColumn(block: Block, shifted: ShiftedColumn, scratch?: Float64Array): ColumnSums {
  const { occupied, places } = block.cells;
  // A table that is not picked from becomes the sums themselves.
  const table = scratch === undefined || occupied === undefined ? new Float64Array(places) : scratch.fill(0);
  const squares =
    block.groups === undefined ? sumWhole(block, shifted, table) : sumGrouped(block, block.groups, shifted, table);
  return { sums: pickNumbers(table, occupied), squares };
}

function sumWhole(
  { base, from, cells: { placeOf } }: Block,
  { column, shift }: ShiftedColumn,
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
  { base, from, cells: { placeOf } }: Block,
  { codes, count }: Groups,
  { column, shift }: ShiftedColumn,
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

/**
 * The column with the shift in place of missing values. Only for groups whose estimate is undefined anyway.
 */
export function withoutMissing(column: Float64Array, shift: number): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? shift : value));
}
