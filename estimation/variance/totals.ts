import { EstimationError } from '../errors.ts';

/**
 * Weighted totals per PSU, group and variable: all that linearization needs to know about the rows.
 *
 * A cell is a pair of PSU and group that has at least one row, whatever its weight. Cells are sorted by group, and by PSU
 * within the group, so those of group g are `groupStart[g]` to `groupStart[g + 1] - 1`.
 */
export interface Totals {
  readonly psuCount: number;
  readonly groupCount: number;
  readonly groupStart: Int32Array;
  readonly psu: Int32Array;
  /** Rows of weight other than 0 in each cell. */
  readonly counted: Int32Array;
  /** Sum of weights in each cell. */
  readonly weight: Float64Array;
  /** For each variable, sum of weight * (value - shift) in each cell. */
  readonly sums: readonly Float64Array[];
  /** What was subtracted from each variable. */
  readonly shifts: Float64Array;
  /** Rows of each group in which a variable is missing; only counted when missing values propagate, otherwise those rows are left out. */
  readonly missing: Int32Array;
}

/**
 * Totals of two parts of the same file, as if they had been accumulated together.
 *
 * The parts may split the rows in any way: by PSU, by domain, or one row here and the next there.
 *
 * @param first totals of one part
 * @param second totals of the other part, of the same design, groups and variables; shifts may differ
 * @returns the totals of both, shifted as the first
 * @throws EstimationError totals-differ
 * @example mergeTotals(accumulate([[1, 2, 3]], design3, { psus: [0, 1] }), accumulate([[1, 2, 3]], design3, { psus: [1, 3] })).psu.length // => 3
 */
export function mergeTotals(first: Totals, second: Totals): Totals {
  const variables = first.sums.length;
  if (
    first.psuCount !== second.psuCount ||
    first.groupCount !== second.groupCount ||
    variables !== second.sums.length
  ) {
    throw new EstimationError(
      'totals-differ',
      'mergeTotals',
      'the two parts count different PSUs, groups or variables',
      'accumulate both parts with the same design, groups and variables',
    );
  }
  const room = first.psu.length + second.psu.length;
  const groupStart = new Int32Array(first.groupCount + 1);
  const psu = new Int32Array(room);
  const counted = new Int32Array(room);
  const weight = new Float64Array(room);
  const sums = first.sums.map(() => new Float64Array(room));
  let cells = 0;
  const add = (part: Totals, at: number) => {
    counted[cells]! += part.counted[at]!;
    weight[cells]! += part.weight[at]!;
    for (let v = 0; v < variables; v++) {
      const move = part.shifts[v]! - first.shifts[v]!;
      sums[v]![cells]! += part.sums[v]![at]! + (move === 0 ? 0 : move * part.weight[at]!);
    }
  };
  for (let group = 0; group < first.groupCount; group++) {
    let a = first.groupStart[group]!;
    let b = second.groupStart[group]!;
    const endA = first.groupStart[group + 1]!;
    const endB = second.groupStart[group + 1]!;
    while (a < endA || b < endB) {
      const next = Math.min(a < endA ? first.psu[a]! : Infinity, b < endB ? second.psu[b]! : Infinity);
      psu[cells] = next;
      if (a < endA && first.psu[a] === next) add(first, a++);
      if (b < endB && second.psu[b] === next) add(second, b++);
      cells++;
    }
    groupStart[group + 1] = cells;
  }
  return {
    psuCount: first.psuCount,
    groupCount: first.groupCount,
    groupStart,
    psu: psu.slice(0, cells),
    counted: counted.slice(0, cells),
    weight: weight.slice(0, cells),
    sums: sums.map((column) => column.slice(0, cells)),
    shifts: first.shifts,
    missing: first.missing.map((count, group) => count + second.missing[group]!),
  };
}
