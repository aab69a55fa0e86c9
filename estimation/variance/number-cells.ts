import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';

/** The pairs of group and unit that have a row, sorted by group and by unit within it, and the cell of every row. */
export interface Cells {
  /** Cell of each row of the block, -1 for rows that do not take part. Row `from` comes first. */
  readonly cellOf: Int32Array;
  readonly groupStart: Int32Array;
  readonly unit: Int32Array;
  /** Rows of weight other than 0 in each cell. */
  readonly counted: Int32Array;
}

/** Who takes part: rows of the domain, in a group, and not left out for a missing value. */
export interface Taking {
  readonly groups: Groups | undefined;
  readonly domain: ArrayLike<boolean | number> | undefined;
  readonly incomplete: Uint8Array | undefined;
  readonly from: number;
  readonly to: number;
}

// A table of all pairs of group and unit is quicker than sorting those that occur, up to this many.
const TABLE = 1 << 24;

export function numberCells(design: Design, taking: Taking): Cells {
  const { groups, domain, incomplete, from, to } = taking;
  const { rowUnit, unitCount, weights } = design;
  const codes = groups?.codes;
  const groupCount = groups?.count ?? 1;
  const takesPart = (row: number) =>
    (domain === undefined || !!domain[row]) &&
    (codes === undefined || codes[row]! >= 0) &&
    (incomplete === undefined || incomplete[row] === 0);
  const keyOf = (row: number) => (codes === undefined ? rowUnit[row]! : codes[row]! * unitCount + rowUnit[row]!);

  const cellOf = new Int32Array(to - from).fill(-1);
  const numbered = groupCount * unitCount <= TABLE ? inTable : bySorting;
  const keys = numbered(cellOf, from, groupCount * unitCount, takesPart, keyOf);

  const unit = new Int32Array(keys.length);
  const groupStart = new Int32Array(groupCount + 1);
  keys.forEach((key, cell) => {
    unit[cell] = key % unitCount;
    groupStart[Math.floor(key / unitCount) + 1] = cell + 1;
  });
  for (let group = 1; group <= groupCount; group++)
    groupStart[group] = Math.max(groupStart[group]!, groupStart[group - 1]!);
  const counted = new Int32Array(keys.length);
  for (let row = from; row < to; row++) {
    const cell = cellOf[row - from]!;
    if (cell >= 0 && weights[row] !== 0) counted[cell]!++;
  }
  return { cellOf, groupStart, unit, counted };
}

type Test = (row: number) => boolean;
type Key = (row: number) => number;

/** Fills `cellOf` and returns the key of every cell in ascending order. */
function inTable(cellOf: Int32Array, from: number, pairs: number, takesPart: Test, keyOf: Key): Int32Array {
  const table = new Int32Array(pairs).fill(-1);
  for (let at = 0; at < cellOf.length; at++) {
    if (!takesPart(from + at)) continue;
    const key = keyOf(from + at);
    cellOf[at] = key;
    table[key] = 0;
  }
  let cells = 0;
  for (let key = 0; key < pairs; key++) if (table[key] === 0) table[key] = cells++;
  for (let at = 0; at < cellOf.length; at++) if (cellOf[at] !== -1) cellOf[at] = table[cellOf[at]!]!;
  const keys = new Int32Array(cells);
  for (let key = 0; key < pairs; key++) if (table[key]! >= 0) keys[table[key]!] = key;
  return keys;
}

function bySorting(cellOf: Int32Array, from: number, _pairs: number, takesPart: Test, keyOf: Key): Float64Array {
  const all = new Float64Array(cellOf.length);
  let taking = 0;
  for (let at = 0; at < cellOf.length; at++) if (takesPart(from + at)) all[taking++] = keyOf(from + at);
  const sorted = all.subarray(0, taking).sort();
  let cells = 0;
  for (let k = 0; k < taking; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) sorted[cells++] = sorted[k]!;
  const keys = sorted.slice(0, cells);
  for (let at = 0; at < cellOf.length; at++) {
    if (!takesPart(from + at)) continue;
    const key = keyOf(from + at);
    let low = 0;
    for (let high = cells; low < high; ) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    cellOf[at] = low;
  }
  return keys;
}
