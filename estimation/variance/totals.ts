import { statisticErrors } from '../errors/statistic-errors.ts';

/**
 * Weighted totals per unit, group and variable: all that an estimate needs from the rows. A unit is a PSU, or
 * the finest unit of a design of several stages or of replicates.
 *
 * A cell is a pair of unit and group that has at least one row, whatever its weight. Cells are sorted by
 * group, and by unit within the group, so those of group g are `groupStart[g]` to `groupStart[g + 1] - 1`.
 */
export interface UnitTotals {
  readonly unitCount: number;
  readonly groupCount: number;
  readonly groupStart: Int32Array;
  readonly unit: Int32Array;
  /** Rows of weight other than 0 in each cell. */
  readonly counted: Int32Array;
  /** Sum of weights in each cell. */
  readonly weight: Float64Array;
  /** Rows of each group, those of weight 0 too. */
  readonly rowsOfGroup: Int32Array;
  /** For each variable, sum of weight * (value - shift) in each cell. */
  readonly sums: readonly Float64Array[];
  /** For each variable, sum of weight * (value - shift)^2 in each group. */
  readonly squares: readonly Float64Array[];
  /** The number that was subtracted from each variable. */
  readonly shifts: Float64Array;
  /**
   * Rows of each group in which a variable is missing; only counted if missing values propagate, otherwise
   * those rows are left out.
   */
  readonly missing: Int32Array;
  /** Sums of products with the columns of each fitted step of the weighting; see `crossMoments`. */
  readonly moments: readonly Float64Array[];
}

/** The cells of one group: from `start` to `end` - 1. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
}

export function cellsOf({ groupStart }: UnitTotals, group: number): CellRange {
  return { start: groupStart[group]!, end: groupStart[group + 1]! };
}

/**
 * Totals of two parts of the same file, as if they had been accumulated together.
 *
 * The parts may split the rows in any way: by PSU, by domain, or row by row.
 *
 * @param first totals of one part
 * @param second totals of the other part, of the same design, groups and variables; shifts may differ
 * @returns the totals of both, shifted as the first
 * @throws EstimationError totals-differ
 * @example mergeTotals(accumulate([[1, 2, 3]], design3, { rows: [0, 1] }), accumulate([[1, 2, 3]], design3, { rows: [1, 3] })).unit.length // => 3
 */
export function mergeTotals(first: UnitTotals, second: UnitTotals): UnitTotals {
  const variables = first.sums.length;
  if (
    first.unitCount !== second.unitCount ||
    first.groupCount !== second.groupCount ||
    variables !== second.sums.length
  ) {
    throw statisticErrors.partsDiffer();
  }
  const room = first.unit.length + second.unit.length;
  const groupStart = new Int32Array(first.groupCount + 1);
  const unit = new Int32Array(room);
  const counted = new Int32Array(room);
  const weight = new Float64Array(room);
  const sums = first.sums.map(() => new Float64Array(room));
  const moves = first.shifts.map((shift, v) => second.shifts[v]! - shift);
  let cells = 0;
  const add = (part: UnitTotals, position: number) => {
    counted[cells]! += part.counted[position]!;
    const w = part.weight[position]!;
    weight[cells]! += w;
    for (let v = 0; v < variables; v++) {
      const move = part === first ? 0 : moves[v]!;
      sums[v]![cells]! += part.sums[v]![position]! + (move === 0 ? 0 : move * w);
    }
  };
  for (let group = 0; group < first.groupCount; group++) {
    let { start: a, end: endA } = cellsOf(first, group);
    let { start: b, end: endB } = cellsOf(second, group);
    while (a < endA || b < endB) {
      const next = Math.min(a < endA ? first.unit[a]! : Infinity, b < endB ? second.unit[b]! : Infinity);
      unit[cells] = next;
      if (a < endA && first.unit[a] === next) add(first, a++);
      if (b < endB && second.unit[b] === next) add(second, b++);
      cells++;
    }
    groupStart[group + 1] = cells;
  }
  return {
    unitCount: first.unitCount,
    groupCount: first.groupCount,
    groupStart,
    unit: unit.slice(0, cells),
    counted: counted.slice(0, cells),
    weight: weight.slice(0, cells),
    rowsOfGroup: first.rowsOfGroup.map((rows, group) => rows + second.rowsOfGroup[group]!),
    sums: sums.map((column) => column.slice(0, cells)),
    squares: first.squares.map((column, v) => mergeSquares(column, second, v, moves[v]!)),
    shifts: first.shifts,
    missing: first.missing.map((count, group) => count + second.missing[group]!),
    moments: first.moments.map((moments, step) =>
      mergeMoments(moments, second.moments[step]!, first.groupCount, moves),
    ),
  };
}

/** Adds the squares of both parts, the second moved to the shift of the first. */
function mergeSquares(first: Float64Array, second: UnitTotals, v: number, move: number): Float64Array {
  return first.map((squares, group) => {
    let moved = second.squares[v]![group]!;
    if (move !== 0) {
      const { start, end } = cellsOf(second, group);
      for (let cell = start; cell < end; cell++)
        moved += move * (2 * second.sums[v]![cell]! + move * second.weight[cell]!);
    }
    return squares + moved;
  });
}

/** Adds the products of both parts, the second moved to the shifts of the first. */
function mergeMoments(first: Float64Array, second: Float64Array, groups: number, moves: Float64Array): Float64Array {
  const lines = moves.length + 1;
  const width = first.length / (groups * lines);
  return first.map((moment, position) => {
    const line = Math.floor(position / width) % lines;
    const ofOnes = second[position - line * width]!;
    return moment + second[position]! + (line === 0 ? 0 : moves[line - 1]! * ofOnes);
  });
}
