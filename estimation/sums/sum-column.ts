import { type Cells, pickNumbers } from '../cells/cells.ts';
import type { Groups } from '../groups.ts';
import { type Chunk, ROWS_AT_A_TIME } from './chunk.ts';

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
  /** Rows of the same cell mostly follow each other, as in files that are sorted by PSU. */
  readonly isSorted: boolean;
}

/** A variable to be added up. */
export interface ShiftedColumn {
  readonly column: Float64Array;
  /** What is subtracted from each value. */
  readonly shift: number;
  /**
   * Rows that are not at the shift, those without a value too; undefined where they are many or not known. A crime
   * happens to few: the sums of its victims are those of a few rows.
   */
  readonly away: Int32Array | undefined;
}

/** Where sums are made. Callers of many columns keep it between them, and each column overwrites the last. */
export interface Room {
  readonly table: Float64Array;
  readonly sums: Float64Array;
}

export function roomFor({ places, occupied }: Cells): Room {
  const table = new Float64Array(places);
  // A table that is not picked from becomes the sums themselves.
  return { table, sums: occupied === undefined ? table : new Float64Array(occupied.length) };
}

/**
 * Adds one variable up. A missing value makes the sum of its cell NaN, and the caller looks for that: columns
 * without missing values, the most common ones, are read once.
 */
export function sumColumn(block: Block, shifted: ShiftedColumn, room: Room = roomFor(block.cells)): ColumnSums {
  const { table, sums } = room;
  const squares = new Float64Array(block.groups?.count ?? 1);
  table.fill(0);
  const { away } = shifted;
  const rows = away?.length ?? block.cells.placeOf.length;
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME) {
    const chunk = { start, end: Math.min(start + ROWS_AT_A_TIME, rows) };
    if (away !== undefined) addSome(block, { ...shifted, away }, { table, squares }, chunk);
    else if (block.isSorted) addRuns(block, shifted, { table, squares }, chunk);
    else addRows(block, shifted, { table, squares }, chunk);
  }
  pickNumbers(table, block.cells.occupied, sums);
  return { sums, squares };
}

// So many pairs of neighbouring rows, all over the file, show whether it is sorted.
const SAMPLED_PAIRS = 512;

export function isSorted({ placeOf }: Cells): boolean {
  const step = Math.max(1, Math.floor(placeOf.length / SAMPLED_PAIRS));
  let pairs = 0;
  let equal = 0;
  for (let position = 1; position < placeOf.length; position += step) {
    pairs++;
    if (placeOf[position] === placeOf[position - 1]) equal++;
  }
  return equal >= 0.75 * pairs;
}

interface Sums {
  readonly table: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Adds to a place once for all rows of a run. Otherwise each row waits for what the row before it wrote to
 * memory.
 */
function addRuns(
  { base, from, groups, cells: { placeOf } }: Block,
  { column, shift }: ShiftedColumn,
  { table, squares }: Sums,
  { start, end }: Chunk,
): void {
  for (let position = start; position < end; ) {
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
  { base, from, groups, cells: { placeOf } }: Block,
  { column, shift }: ShiftedColumn,
  { table, squares }: Sums,
  { start, end }: Chunk,
): void {
  const codes = groups?.codes;
  for (let position = start; position < end; position++) {
    const place = placeOf[position]!;
    if (place < 0) continue;
    const distance = column[from + position]! - shift;
    const weighted = base[from + position]! * distance;
    table[place]! += weighted;
    squares[codes === undefined ? 0 : codes[from + position]!]! += weighted * distance;
  }
}

/** The same of the rows that are not at the shift; the others would add 0. */
function addSome(
  { base, from, groups, cells: { placeOf } }: Block,
  { column, shift, away }: ShiftedColumn & { readonly away: Int32Array },
  { table, squares }: Sums,
  { start, end }: Chunk,
): void {
  const codes = groups?.codes;
  for (let k = start; k < end; k++) {
    const row = away[k]!;
    // Of rows outside the block there is no place.
    const place = placeOf[row - from];
    if (place === undefined || place < 0) continue;
    const distance = column[row]! - shift;
    const weighted = base[row]! * distance;
    table[place]! += weighted;
    squares[codes === undefined ? 0 : codes[row]!]! += weighted * distance;
  }
}

/**
 * The column with the shift in place of missing values. Only for groups whose estimate is undefined anyway.
 */
export function withoutMissing({ column, shift }: ShiftedColumn): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? shift : value));
}
