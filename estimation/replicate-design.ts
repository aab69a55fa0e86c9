import { checkedWeights, numbersOnly } from './design/design-weights.ts';
import type { ReplicateDesign } from './design/types.ts';
import { unitSums } from './design/unit-sums.ts';
import { replicateErrors } from './errors/replicate-errors.ts';
import type { ReplicateMethod } from './replicates/replicate-factors.ts';
import { scaleOf } from './replicates/scale-of.ts';

interface CommonInput {
  /** Weights of the full sample, one per row. */
  readonly weights: ArrayLike<number>;
  readonly method: ReplicateMethod;
  /**
   * Default: JK1 (R - 1) / R, bootstrap 1 / R, JKn 1. BRR, Fay and SDR always have 1 / R, 1 / (R (1 -
   * rho)^2) and 4 / R.
   */
  readonly scale?: number | null;
  /** One number for all replicates, or one for each. Default 1. */
  readonly rscales?: number | ArrayLike<number> | null;
  /** Fay's perturbation; only with that method. */
  readonly rho?: number | null;
  /** Squares around the full-sample estimate instead of around the mean of the replicates. Default false. */
  readonly mse?: boolean;
  /** Degrees of freedom of the whole file and of every domain. */
  readonly degreesOfFreedom: number;
}

/**
 * Replicate weights row by row, whole or as factors of `weights`, or factors of units such as PSUs. The
 * weights of the rows of a unit keep their proportions in all replicates.
 */
export type ReplicateInput = CommonInput &
  (
    | { readonly replicateWeights: readonly ArrayLike<number>[] }
    | {
        readonly factors: readonly ArrayLike<number>[];
        /**
         * Unit of each row, from 0 to the length of a column of factors minus 1. Default: every row is a
         * unit.
         */
        readonly unitOfRow?: Int32Array;
      }
  );

/**
 * A design that carries its variance in R replicates of its weights: jackknife, balanced repeated
 * replication, bootstrap, successive differences, or another method with its scales.
 *
 * Variance of a statistic theta: scale * sum over r of rscales[r] * (theta_r - c)^2, c the mean of the
 * theta_r, or with `mse` the full-sample estimate. A replicate in which the statistic is undefined is
 * dropped.
 *
 * @param input weights (length n) and R replicates: weights of the same length, or factors of length n or of
 * the number of units. Factors of units cost n + R * units instead of R * n
 * @returns the design, frozen
 * @throws EstimationError length-mismatch, invalid-weight, invalid-option
 * @see Wolter (2007), Introduction to Variance Estimation, chapters 3 to 5; Rust and Rao (1996), Statistical
 *   Methods in Medical Research 5, 283-310
 * @example total([1, 2], replicateDesign({ weights: [1, 1], method: 'JK1', factors: [[0, 2], [2, 0]], degreesOfFreedom: 1 })).se // => 1
 */
export function replicateDesign(input: ReplicateInput): ReplicateDesign {
  const weights = checkedWeights(input.weights);
  const rows = weights.length;
  const whole = 'replicateWeights' in input;
  const replicates = whole ? input.replicateWeights : input.factors;
  const rowUnit = (!whole && input.unitOfRow) || Int32Array.from({ length: rows }, (_, row) => row);
  const unitCount = replicates[0]?.length ?? 0;
  checkUnits(rowUnit, rows, unitCount, whole);
  const factors = replicates.map((column, r) => checkedFactors(column, unitCount, r));
  const { degreesOfFreedom } = input;
  if (typeof degreesOfFreedom !== 'number' || Number.isNaN(degreesOfFreedom)) throw replicateErrors.degreesOfFreedom();
  const base = whole ? new Float64Array(rows).fill(1) : weights;
  return Object.freeze({
    kind: 'replicate',
    rows,
    weights,
    base,
    rowUnit,
    unitCount,
    ...unitSums(rowUnit, unitCount, weights, base),
    factors,
    degreesOfFreedom,
    full: whole ? weights : new Float64Array(unitCount).fill(1),
    ...scaleOf({ ...input, count: factors.length }),
    mse: input.mse ?? false,
  });
}

function checkUnits(rowUnit: Int32Array, rows: number, unitCount: number, whole: boolean): void {
  const name = whole ? 'replicateWeights' : 'factors';
  if (rowUnit.length !== rows) throw replicateErrors.unitOfRowLength({ length: rowUnit.length, rows });
  for (let row = 0; row < rows; row++)
    if (!(rowUnit[row]! >= 0 && rowUnit[row]! < unitCount))
      throw replicateErrors.unitWithoutFactor({ column: name, row, unit: rowUnit[row]!, units: unitCount });
}

/**
 * Replicates may change the sign of a weight, as the calibration of a replicate sometimes does, but must be
 * finite.
 */
function checkedFactors(column: ArrayLike<number>, unitCount: number, r: number): Float64Array {
  const factors = column instanceof Float64Array ? column : numbersOnly(column);
  if (factors.length !== unitCount)
    throw replicateErrors.replicateLength({ replicate: r, length: factors.length, units: unitCount });
  const wrong = factors.findIndex((factor) => !Number.isFinite(factor));
  if (wrong >= 0) throw replicateErrors.factorNotANumber({ replicate: r, position: wrong, value: factors[wrong]! });
  return factors;
}
