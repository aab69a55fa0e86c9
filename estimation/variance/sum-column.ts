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
  const squares = new Float64Array(block.groups?.count ?? 1);
  if (followEachOther(block.cells.placeOf)) addRuns(block, shifted, table, squares);
  else if (block.groups === undefined) addRows(block, shifted, table, squares);
  else addGroupedRows(block, block.groups, shifted, table, squares);
  return { sums: pickNumbers(table, occupied), squares };
}

// So many pairs of neighbouring rows, all over the file, show whether it is sorted.
const SAMPLED_PAIRS = 512;

/** Whether rows of the same place mostly follow each other, as in files that are sorted by PSU. */
function followEachOther(placeOf: Int32Array): boolean {
  const step = Math.max(1, Math.floor(placeOf.length / SAMPLED_PAIRS));
  let pairs = 0;
  let equal = 0;
  for (let position = 1; position < placeOf.length; position += step) {
    pairs++;
    if (placeOf[position] === placeOf[position - 1]) equal++;
  }
  return equal >= 0.75 * pairs;
}

/**
 * Adds to a place once for all rows of a run. Otherwise each row waits for what the row before it wrote to
 * memory.
 */
function addRuns(
  { base, from, groups, cells: { placeOf } }: Block,
  { column, shift }: ShiftedColumn,
  table: Float64Array,
  squares: Float64Array,
): void {
  const end = placeOf.length;
  for (let position = 0; position < end; ) {
    const place = placeOf[position]!;
    if (place < 0) {
      position++;
      continue;
    }
    const group = groups === undefined ? 0 : groups.codes[from + position]!;
    let sum = table[place]!;
    let sumOfSquares = squares[group]!;
    do {
      const distance = column[from + position]! - shift;
      const weighted = base[from + position]! * distance;
      sum += weighted;
      sumOfSquares += weighted * distance;
      position++;
    } while (position < end && placeOf[position] === place);
    table[place] = sum;
    squares[group] = sumOfSquares;
  }
}

function addRows(
  { base, from, cells: { placeOf } }: Block,
  { column, shift }: ShiftedColumn,
  table: Float64Array,
  squares: Float64Array,
): void {
  let sumOfSquares = 0;
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place < 0) continue;
    const distance = column[from + position]! - shift;
    const weighted = base[from + position]! * distance;
    table[place]! += weighted;
    sumOfSquares += weighted * distance;
  }
  squares[0] = sumOfSquares;
}

function addGroupedRows(
  { base, from, cells: { placeOf } }: Block,
  { codes }: Groups,
  { column, shift }: ShiftedColumn,
  table: Float64Array,
  squares: Float64Array,
): void {
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place < 0) continue;
    const distance = column[from + position]! - shift;
    const weighted = base[from + position]! * distance;
    table[place]! += weighted;
    squares[codes[from + position]!]! += weighted * distance;
  }
}

/**
 * The column with the shift in place of missing values. Only for groups whose estimate is undefined anyway.
 */
export function withoutMissing(column: Float64Array, shift: number): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? shift : value));
}
