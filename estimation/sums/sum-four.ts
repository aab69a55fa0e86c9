import { type Cells, pickNumbers } from '../cells/cells.ts';
import { ROWS_AT_A_TIME } from './chunk.ts';
import type { Block, ColumnSums, Room, ShiftedColumn } from './sum-column.ts';

/** So many columns are added up in one pass. */
export const FOUR = 4;

interface Four {
  readonly columns: readonly Float64Array[];
  readonly shifts: Float64Array;
  /** Four sums for each place, side by side. */
  readonly table: Float64Array;
  readonly squares: Float64Array;
}

/** Where four columns are added up: their sums side by side for each place. Callers keep it for the next four. */
export function tableOfFour({ places }: Cells): Float64Array {
  return new Float64Array(FOUR * places);
}

/**
 * Adds up to four columns of all rows in one pass. In a file that is not sorted the processor mostly waits for
 * the memory of the sums: those of four columns come at once.
 *
 * @param table from `tableOfFour`, overwritten
 * @returns the sums of one column at a time, made in `room`
 */
export function sumFour(
  block: Block,
  variables: readonly ShiftedColumn[],
  { table, room }: { readonly table: Float64Array; readonly room: Room },
): (v: number) => ColumnSums {
  const { places, occupied } = block.cells;
  // Fewer are filled up with the last one, whose sums are then dropped.
  const members = [0, 1, 2, 3].map((v) => Math.min(v, variables.length - 1));
  const four: Four = {
    columns: members.map((v) => variables[v]!.column),
    shifts: Float64Array.from(members, (v) => variables[v]!.shift),
    table: table.fill(0),
    squares: new Float64Array(FOUR),
  };
  const rows = block.cells.placeOf.length;
  for (let start = 0; start < rows; start += ROWS_AT_A_TIME)
    addRows(four, block, start, Math.min(start + ROWS_AT_A_TIME, rows));
  return (v) => {
    for (let place = 0; place < places; place++) room.table[place] = table[FOUR * place + v]!;
    pickNumbers(room.table, occupied, room.sums);
    return { sums: room.sums, squares: four.squares.slice(v, v + 1) };
  };
}

/** Each column has variables of its own: one after the other they would wait. */
function addRows(
  { columns, shifts, table, squares }: Four,
  { base, from, cells: { placeOf } }: Block,
  start: number,
  end: number,
): void {
  const a = columns[0]!;
  const b = columns[1]!;
  const c = columns[2]!;
  const d = columns[3]!;
  const shiftA = shifts[0]!;
  const shiftB = shifts[1]!;
  const shiftC = shifts[2]!;
  const shiftD = shifts[3]!;
  let squaresA = squares[0]!;
  let squaresB = squares[1]!;
  let squaresC = squares[2]!;
  let squaresD = squares[3]!;
  for (let position = start; position < end; position++) {
    const place = FOUR * placeOf[position]!;
    if (place < 0) continue;
    const row = from + position;
    const w = base[row]!;
    const distanceA = a[row]! - shiftA;
    const distanceB = b[row]! - shiftB;
    const distanceC = c[row]! - shiftC;
    const distanceD = d[row]! - shiftD;
    const weightedA = w * distanceA;
    const weightedB = w * distanceB;
    const weightedC = w * distanceC;
    const weightedD = w * distanceD;
    table[place]! += weightedA;
    table[place + 1]! += weightedB;
    table[place + 2]! += weightedC;
    table[place + 3]! += weightedD;
    squaresA += weightedA * distanceA;
    squaresB += weightedB * distanceB;
    squaresC += weightedC * distanceC;
    squaresD += weightedD * distanceD;
  }
  squares[0] = squaresA;
  squares[1] = squaresB;
  squares[2] = squaresC;
  squares[3] = squaresD;
}
