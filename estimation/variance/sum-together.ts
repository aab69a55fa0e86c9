import { pickNumbers } from './number-cells.ts';
import type { Block, ColumnSums } from './sum-column.ts';

// The places and weights of this many rows stay in the processor's fastest memory while all columns are added
// up.
const CHUNK = 2048;

/** Four columns that are added up in one pass. */
interface Four {
  readonly columns: readonly Float64Array[];
  readonly shifts: Float64Array;
  /** Four sums for each place, side by side. */
  readonly table: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Adds up many columns of all rows, chunk by chunk of rows and four columns at a time. In a national file
 * most of the time is spent on fetching numbers, so places and weights are fetched once for all columns.
 */
export function sumTogether(block: Block, columns: readonly Float64Array[], shifts: Float64Array): ColumnSums[] {
  const { placeOf, places, occupied } = block.cells;
  const fours = Array.from({ length: Math.ceil(columns.length / 4) }, (_, four) => {
    // The last four are filled up with the last column, whose sums are then dropped.
    const members = [0, 1, 2, 3].map((k) => Math.min(4 * four + k, columns.length - 1));
    return {
      columns: members.map((v) => columns[v]!),
      shifts: Float64Array.from(members, (v) => shifts[v]!),
      table: new Float64Array(4 * places),
      squares: new Float64Array(4),
    };
  });
  for (let start = 0; start < placeOf.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, placeOf.length);
    for (const four of fours) addChunk(four, block, start, end);
  }
  return columns.map((_, v) => {
    const { table, squares } = fours[Math.floor(v / 4)]!;
    const member = v % 4;
    const sums = new Float64Array(places);
    for (let place = 0; place < places; place++) sums[place] = table[4 * place + member]!;
    return { sums: pickNumbers(sums, occupied), squares: squares.slice(member, member + 1) };
  });
}

/**
 * Adds rows `start` to `end` - 1 of the block. Each column has variables of its own: one after the other they
 * would wait.
 */
function addChunk({ columns, shifts, table, squares }: Four, block: Block, start: number, end: number): void {
  const {
    base,
    from,
    cells: { placeOf },
  } = block;
  const a = columns[0]!;
  const b = columns[1]!;
  const c = columns[2]!;
  const d = columns[3]!;
  const shiftA = shifts[0]!;
  const shiftB = shifts[1]!;
  const shiftC = shifts[2]!;
  const shiftD = shifts[3]!;
  let squaresA = 0;
  let squaresB = 0;
  let squaresC = 0;
  let squaresD = 0;
  for (let position = start; position < end; position++) {
    const place = 4 * placeOf[position]!;
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
  squares[0]! += squaresA;
  squares[1]! += squaresB;
  squares[2]! += squaresC;
  squares[3]! += squaresD;
}
