import type { Design } from '../design/types.ts';
import { type Cells, type RowSelection, takesPart } from './cells.ts';

/** For more places than a table should hold: only the pairs that occur, sorted. A place is then a cell. */
export function sortedCells(design: Design, { groups, domain, incomplete, from, to }: RowSelection): Cells {
  const { rowUnit, unitCount, weights, base } = design;
  const codes = groups?.codes ?? new Int32Array(design.rows);
  const count = groups?.count ?? 1;
  const keys = new Float64Array(to - from).fill(-1);
  const rowsOfGroup = new Int32Array(count);
  for (let row = from; row < to; row++) {
    const code = codes[row]!;
    if (code < 0 || !takesPart(domain, incomplete, row)) continue;
    keys[row - from] = code * unitCount + rowUnit[row]!;
    rowsOfGroup[code]!++;
  }
  const pairs = keys.slice().sort();
  let cells = 0;
  for (let k = 0; k < pairs.length; k++)
    if (pairs[k]! >= 0 && (cells === 0 || pairs[k] !== pairs[cells - 1])) pairs[cells++] = pairs[k]!;
  const unit = new Int32Array(cells);
  const groupStart = new Int32Array(count + 1);
  for (let cell = 0; cell < cells; cell++) {
    unit[cell] = pairs[cell]! % unitCount;
    groupStart[Math.floor(pairs[cell]! / unitCount) + 1] = cell + 1;
  }
  for (let group = 1; group <= count; group++) groupStart[group] = Math.max(groupStart[group]!, groupStart[group - 1]!);
  const placeOf = Int32Array.from(keys, (key) => (key < 0 ? -1 : positionOf(pairs, cells, key)));
  const counted = new Int32Array(cells);
  const weight = new Float64Array(cells);
  for (let position = 0; position < placeOf.length; position++) {
    const cell = placeOf[position]!;
    if (cell < 0) continue;
    if (weights[from + position] !== 0) counted[cell]!++;
    weight[cell]! += base[from + position]!;
  }
  return { placeOf, places: cells, occupied: undefined, groupStart, unit, counted, weight, rowsOfGroup };
}

function positionOf(sorted: Float64Array, end: number, key: number): number {
  let low = 0;
  for (let high = end; low < high; ) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
