import type { Groups } from '../groups.ts';

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

/** Whether a row is of the domain and lacks no variable. */
export function takesPart(
  domain: RowSelection['domain'],
  incomplete: RowSelection['incomplete'],
  row: number,
): boolean {
  return (domain === undefined || !!domain[row]) && (incomplete === undefined || incomplete[row] === 0);
}

/** The entries of a table at the occupied places: the table itself when all are. */
export function pickNumbers(
  table: Float64Array,
  occupied: Int32Array | undefined,
  picked: Float64Array = new Float64Array(occupied?.length ?? 0),
): Float64Array {
  if (occupied === undefined) return table;
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
