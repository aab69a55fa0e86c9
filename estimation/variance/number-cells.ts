import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import { cellsInTable } from './cells-in-table.ts';
import { codeSpans } from './code-spans.ts';
import { cellsOfPartition } from './numbered-partitions.ts';

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

// Up to this many places a table is faster than sorting the pairs that occur.
const MOST_PLACES = 1 << 23;

/** Numbers the cells and adds up what does not depend on a variable: rows and weights. */
export function numberCells(design: Design, selection: RowSelection): Cells {
  const { groups, domain, incomplete, from, to } = selection;
  const isWhole = domain === undefined && incomplete === undefined && from === 0 && to === design.rows;
  if (!isWhole) return numberSelection(design, selection);
  if (groups === undefined) return cellsOfUnits(design);
  return cellsOfPartition(design, groups, () => numberSelection(design, selection));
}

function numberSelection(design: Design, selection: RowSelection): Cells {
  const spans = codeSpans(design, selection);
  return spans.places <= MOST_PLACES ? cellsInTable(design, selection, spans) : sortedCells(design, selection);
}

/** Of the whole file: the units, whose rows and weights the design knows. */
function cellsOfUnits({ rows, rowUnit, unitCount, unitRows, unitCounted, unitWeight }: Design): Cells {
  const units = Int32Array.from({ length: unitCount }, (_, unit) => unit);
  const unit = units.filter((each) => unitRows[each]! > 0);
  const occupied = unit.length === unitCount ? undefined : unit;
  return {
    placeOf: rowUnit,
    places: unitCount,
    occupied,
    groupStart: Int32Array.of(0, unit.length),
    unit,
    counted: pickCounts(unitCounted, occupied),
    weight: pickNumbers(unitWeight, occupied),
    rowsOfGroup: Int32Array.of(rows),
  };
}

/** Whether a row is of the domain and lacks no variable. */
export function takesPart(domain: RowSelection['domain'], incomplete: RowSelection['incomplete'], row: number): boolean {
  return (domain === undefined || !!domain[row]) && (incomplete === undefined || incomplete[row] === 0);
}

/** The entries of a table at the occupied places. */
export function pickNumbers(table: Float64Array, occupied: Int32Array | undefined): Float64Array {
  if (occupied === undefined) return table;
  const picked = new Float64Array(occupied.length);
  for (let cell = 0; cell < occupied.length; cell++) picked[cell] = table[occupied[cell]!]!;
  return picked;
}

// Separate from the function above: a loop that meets both types of array is twice as slow.
export function pickCounts(table: Int32Array, occupied: Int32Array | undefined): Int32Array {
  if (occupied === undefined) return table;
  const picked = new Int32Array(occupied.length);
  for (let cell = 0; cell < occupied.length; cell++) picked[cell] = table[occupied[cell]!]!;
  return picked;
}

/** For more places than a table should hold: only the pairs that occur, sorted. A place is then a cell. */
function sortedCells(design: Design, { groups, domain, incomplete, from, to }: RowSelection): Cells {
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
