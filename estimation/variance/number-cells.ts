import type { Design } from '../design/types.ts';
import { type Groups, refuseCode } from '../groups.ts';

/** The pairs of group and unit that have a row, sorted by group and by unit within it. */
export interface Cells {
  /**
   * Place of each row of the block in a table of `places`, -1 for rows that do not take part. Row `from`
   * comes first.
   */
  readonly placeOf: Int32Array;
  readonly places: number;
  /** Place of every cell in that table; undefined for a table without gaps. */
  readonly occupied: Int32Array | undefined;
  readonly groupStart: Int32Array;
  readonly unit: Int32Array;
  /** Rows of weight other than 0 in each cell. */
  readonly counted: Int32Array;
  readonly weight: Float64Array;
  /** Rows of each group, those of weight 0 too. */
  readonly rowsOfGroup: Int32Array;
}

/** Rows that take part: of the range and the domain, in a group, and not left out for a missing value. */
export interface RowSelection {
  readonly groups: Groups | undefined;
  readonly domain: ArrayLike<boolean | number> | undefined;
  readonly incomplete: Uint8Array | undefined;
  readonly from: number;
  readonly to: number;
}

// Up to this many pairs of group and unit, a table of all of them is faster than sorting those that occur.
const MOST_TABLE_CELLS = 1 << 23;

/** Numbers the cells and adds up what does not depend on a variable: rows and weights. */
export function numberCells(design: Design, selection: RowSelection): Cells {
  const { groups, domain, incomplete, from, to } = selection;
  const { rowUnit, unitCount, unitRows, unitCounted, unitWeight } = design;
  const everyone = groups === undefined && domain === undefined && incomplete === undefined;
  if (everyone && from === 0 && to === design.rows)
    return gatherCells({
      groupCount: 1,
      unitCount,
      placeOf: rowUnit,
      rows: unitRows,
      counted: unitCounted,
      weight: unitWeight,
    });
  const pairs = (groups?.count ?? 1) * unitCount;
  return pairs <= MOST_TABLE_CELLS ? cellsInTable(design, selection, pairs) : sortedCells(design, selection);
}

function cellsInTable(design: Design, selection: RowSelection, pairs: number): Cells {
  const { groups, domain, incomplete, from, to } = selection;
  const { rowUnit, unitCount, weights, base } = design;
  const codes = groups?.codes;
  const groupCount = groups?.count ?? 1;
  const everyone = domain === undefined && incomplete === undefined;
  const placeOf = new Int32Array(to - from);
  const rows = new Int32Array(pairs);
  // If every weight is above 0, rows and rows that count are the same.
  const counted = hasZeroWeights(design) ? new Int32Array(pairs) : rows;
  const weight = new Float64Array(pairs);
  for (let row = from; row < to; row++) {
    const code = codes === undefined ? 0 : codes[row]!;
    if (code < -1 || code >= groupCount) refuseCode(groups!, row);
    if (code < 0 || (!everyone && !takesPart(domain, incomplete, row))) {
      placeOf[row - from] = -1;
      continue;
    }
    const place = code * unitCount + rowUnit[row]!;
    placeOf[row - from] = place;
    rows[place]!++;
    if (counted !== rows && weights[row] !== 0) counted[place]!++;
    weight[place]! += base[row]!;
  }
  return gatherCells({ groupCount, unitCount, placeOf, rows, counted, weight });
}

function takesPart(domain: RowSelection['domain'], incomplete: RowSelection['incomplete'], row: number): boolean {
  return (domain === undefined || !!domain[row]) && (incomplete === undefined || incomplete[row] === 0);
}

function hasZeroWeights({ unitRows, unitCounted }: Design): boolean {
  return unitRows.some((rows, unit) => rows !== unitCounted[unit]);
}

/** A table of all pairs of group and unit. */
interface PairTable {
  readonly groupCount: number;
  readonly unitCount: number;
  readonly placeOf: Int32Array;
  /** For each pair: its rows, those of weight other than 0, and what they add up to. */
  readonly rows: Int32Array;
  readonly counted: Int32Array;
  readonly weight: Float64Array;
}

/** Keeps the places of the table that have a row. */
function gatherCells({ groupCount, unitCount, placeOf, rows, counted, weight }: PairTable): Cells {
  const places = rows.length;
  const list = new Int32Array(places);
  const unit = new Int32Array(places);
  const groupStart = new Int32Array(groupCount + 1);
  const rowsOfGroup = new Int32Array(groupCount);
  let cells = 0;
  for (let group = 0, place = 0; place < places; group++) {
    for (const start = place; place < start + unitCount; place++) {
      if (rows[place] === 0) continue;
      rowsOfGroup[group]! += rows[place]!;
      unit[cells] = place - start;
      list[cells++] = place;
    }
    groupStart[group + 1] = cells;
  }
  const occupied = cells === places ? undefined : list.slice(0, cells);
  return {
    placeOf,
    places,
    occupied,
    groupStart,
    unit: unit.slice(0, cells),
    counted: pickCounts(counted, occupied),
    weight: pickNumbers(weight, occupied),
    rowsOfGroup,
  };
}

/** The entries of a table at the occupied places. */
export function pickNumbers(table: Float64Array, occupied: Int32Array | undefined): Float64Array {
  if (occupied === undefined) return table;
  const picked = new Float64Array(occupied.length);
  for (let cell = 0; cell < occupied.length; cell++) picked[cell] = table[occupied[cell]!]!;
  return picked;
}

// Separate from the function above: a loop that meets both types of array is twice as slow.
function pickCounts(table: Int32Array, occupied: Int32Array | undefined): Int32Array {
  if (occupied === undefined) return table;
  const picked = new Int32Array(occupied.length);
  for (let cell = 0; cell < occupied.length; cell++) picked[cell] = table[occupied[cell]!]!;
  return picked;
}

/** For more pairs than a table should hold: only the pairs that occur, sorted. A place is then a cell. */
function sortedCells(design: Design, { groups, domain, incomplete, from, to }: RowSelection): Cells {
  const { rowUnit, unitCount, weights, base } = design;
  const codes = groups?.codes ?? new Int32Array(design.rows);
  const count = groups?.count ?? 1;
  const keys = new Float64Array(to - from).fill(-1);
  const rowsOfGroup = new Int32Array(count);
  for (let row = from; row < to; row++) {
    const code = codes[row]!;
    if (code < -1 || code >= count) refuseCode(groups!, row);
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
