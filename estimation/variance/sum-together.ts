import { type Cells, pickNumbers } from './number-cells.ts';
import type { ColumnSums } from './sum-column.ts';

// Rows whose places and weights stay in the processor's nearest memory while all columns pass by.
const CHUNK = 2048;

/**
 * Adds many columns of everyone up, chunk by chunk of rows and four columns at a time: at the size of a national file most of the time goes
 * into fetching numbers, and so places and weights are fetched once for all columns.
 */
export function sumTogether(
  columns: readonly Float64Array[],
  base: Float64Array,
  cells: Cells,
  from: number,
  shifts: Float64Array,
): ColumnSums[] {
  const { placeOf, places, occupied } = cells;
  const fours = Array.from({ length: Math.ceil(columns.length / 4) }, (_, block) => {
    // The last four are filled up with the last column, whose sums are then dropped.
    const members = [0, 1, 2, 3].map((k) => Math.min(4 * block + k, columns.length - 1));
    return {
      columns: members.map((v) => columns[v]!),
      shifts: Float64Array.from(members, (v) => shifts[v]!),
      table: new Float64Array(4 * places),
      squares: new Float64Array(4),
    };
  });
  for (let start = 0; start < placeOf.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, placeOf.length);
    for (const four of fours) addChunk(four, base, placeOf, from, start, end);
  }
  return columns.map((_, v) => {
    const { table, squares } = fours[v >> 2]!;
    const sums = new Float64Array(places);
    for (let place = 0; place < places; place++) sums[place] = table[4 * place + (v & 3)]!;
    return { sums: pickNumbers(sums, occupied), squares: squares.slice(v & 3, (v & 3) + 1) };
  });
}

interface Four {
  readonly columns: readonly Float64Array[];
  readonly shifts: Float64Array;
  readonly table: Float64Array;
  readonly squares: Float64Array;
}

function addChunk(
  { columns, shifts, table, squares }: Four,
  base: Float64Array,
  placeOf: Int32Array,
  from: number,
  start: number,
  end: number,
): void {
  const [a, b, c, d] = [columns[0]!, columns[1]!, columns[2]!, columns[3]!];
  const [shiftA, shiftB, shiftC, shiftD] = [shifts[0]!, shifts[1]!, shifts[2]!, shifts[3]!];
  let [squaresA, squaresB, squaresC, squaresD] = [0, 0, 0, 0];
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
