import type { Design } from '../design/types.ts';
import { type Cells, pickCounts, pickNumbers } from './cells.ts';

/** Rows that are left out, 1 each, and the first row of the cells. */
export interface Narrowing {
  readonly gaps: Uint8Array;
  readonly from: number;
}

/**
 * The cells of the rows that have a variable, out of those of all rows. They keep their places, so that the file
 * is not numbered again for each variable with gaps of its own.
 */
export function narrowedCells(cells: Cells, { base, weights }: Design, { gaps, from }: Narrowing): Cells {
  const { places } = cells;
  const placeOf = cells.placeOf.slice();
  const rows = new Int32Array(places);
  const counted = new Int32Array(places);
  const weight = new Float64Array(places);
  for (let position = 0; position < placeOf.length; position++) {
    const place = placeOf[position]!;
    if (place < 0) continue;
    const row = from + position;
    if (gaps[row] === 1) {
      placeOf[position] = -1;
      continue;
    }
    rows[place]!++;
    if (weights[row] !== 0) counted[place]!++;
    weight[place]! += base[row]!;
  }
  const { occupied, ...left } = cellsWithRows(cells, rows);
  return {
    placeOf,
    places,
    occupied,
    ...left,
    counted: pickCounts(counted, occupied),
    weight: pickNumbers(weight, occupied),
  };
}

/** @param rows rows in each place */
function cellsWithRows({ groupStart, unit, occupied }: Cells, rows: Int32Array) {
  const kept = new Int32Array(unit.length);
  const keptUnit = new Int32Array(unit.length);
  const keptStart = new Int32Array(groupStart.length);
  const rowsOfGroup = new Int32Array(groupStart.length - 1);
  let count = 0;
  for (let group = 0; group < rowsOfGroup.length; group++) {
    for (let cell = groupStart[group]!; cell < groupStart[group + 1]!; cell++) {
      const place = occupied === undefined ? cell : occupied[cell]!;
      if (rows[place] === 0) continue;
      rowsOfGroup[group]! += rows[place]!;
      kept[count] = place;
      keptUnit[count++] = unit[cell]!;
    }
    keptStart[group + 1] = count;
  }
  return {
    groupStart: keptStart,
    rowsOfGroup,
    unit: keptUnit.subarray(0, count),
    occupied: kept.subarray(0, count),
  };
}
