import { weightingErrors } from '../errors/weighting-errors.ts';
import type { SymmetricFactor } from '../linear/factor-symmetric.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import type { Bounds } from './calibration-method.ts';
import type { StartingSums } from './starting-sums.ts';

// Totals of collinear constraints count as equal up to the rounding of printed tables of totals.
const COLLINEAR_AGREES = 1e-9;

/** The totals that the weighted sums of the columns must reach. */
export interface Constraints {
  readonly columns: ModelColumns;
  /** The name of each column in messages. */
  readonly names: readonly string[];
  readonly totals: Float64Array;
}

/**
 * Sizes by which distances from the totals are judged: the totals, or the sum of absolute values where terms
 * cancel.
 */
export function sizesOf({ totals }: Constraints, { sums, absolute }: StartingSums): Float64Array {
  return totals.map((total, column) => {
    const oneSigned = Math.abs(sums[column]!) === absolute[column]!;
    return (oneSigned && total !== 0 ? Math.abs(total) : Math.max(Math.abs(total), absolute[column]!)) || 1;
  });
}

/** Refuses totals that no factors within the bounds can give, column by column. */
export function checkReach({ names, totals }: Constraints, { sums, absolute }: StartingSums, bounds: Bounds): void {
  for (let column = 0; column < totals.length; column++) {
    const total = totals[column]!;
    const sum = sums[column]!;
    if (absolute[column] === 0) {
      if (total === 0) continue;
      throw weightingErrors.emptyConstraint({ constraint: names[column], total });
    }
    if (Math.abs(sum) !== absolute[column]) continue;
    const ends = [bounds[0] * sum, bounds[1] * sum].sort((a, b) => a - b);
    if (total >= ends[0]! && total <= ends[1]!) continue;
    throw weightingErrors.outOfReach({
      constraint: names[column],
      total,
      sum,
      factors: bounds,
      sums: [ends[0]!, ends[1]!],
    });
  }
}

/** The matrix of the first Newton step, factored, and the sizes by which distances are judged. */
interface StartingFit {
  readonly sizes: Float64Array;
  readonly matrix: Float64Array;
  readonly factor: SymmetricFactor;
}

/** Refuses collinear constraints whose totals contradict each other. */
export function checkCollinear(
  { columns, names, totals }: Constraints,
  { sums }: StartingSums,
  { sizes, matrix, factor }: StartingFit,
): void {
  const kept = new Set(factor.kept);
  if (kept.size === columns.width) return;
  const gap = totals.map((total, column) => total - sums[column]!);
  const solution = factor.solve(gap);
  for (let column = 0; column < columns.width; column++) {
    if (kept.has(column)) continue;
    let implied = sums[column]!;
    for (let other = 0; other < columns.width; other++)
      implied += matrix[column * columns.width + other]! * solution[other]!;
    if (Math.abs(implied - totals[column]!) <= COLLINEAR_AGREES * sizes[column]!) continue;
    throw weightingErrors.contradiction({ constraint: names[column], implied, total: totals[column]! });
  }
}
