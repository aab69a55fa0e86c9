import { weightingErrors } from '../errors/weighting-errors.ts';
import { checkWeights } from './sums-by-group.ts';
import type { WeightingStep } from './weighting-step.ts';

// Rounding error of a sum of weights.
const EXCESS_ROUNDING = 1e-12;

export interface Trimming {
  /** Smallest weight allowed, default none. */
  readonly lower?: number;
  /** Largest weight allowed, default none. */
  readonly upper?: number;
  /**
   * Repeats until no weight is beyond a limit. Without it there is one round, after which the shared amounts
   * may have moved a weight beyond a limit. Default true.
   */
  readonly strict?: boolean;
}

/**
 * Trimming: weights beyond a limit are set to it. The difference is shared by the rows that were not trimmed,
 * the same amount each, so that the sum of the weights stays. Rows of weight 0 take no part.
 *
 * @param limits in the units of the weights
 * @returns the step
 * @throws EstimationError invalid-option; when applied trimming-impossible, length-mismatch, invalid-weight
 * @see Potter (1990), Proceedings of the ASA Section on Survey Research Methods, 225-230; R survey, trimWeights
 * @example trim({ upper: 5 }).apply(Float64Array.of(1, 2, 9)).weights // => Float64Array.of(3, 4, 5)
 */
export function trim({ lower = -Infinity, upper = Infinity, strict = true }: Trimming): WeightingStep {
  if (!(lower <= upper)) throw weightingErrors.rangeOfWeights({ lower, upper });
  return {
    kind: 'trim',
    columns: undefined,
    apply(weights) {
      checkWeights(weights, weights.length);
      const trimmed = weights.slice();
      // 1 for rows that were set to a limit in an earlier round.
      const settled = new Uint8Array(weights.length);
      let iterations = 0;
      while (trimOnce(trimmed, settled, lower, upper)) {
        iterations++;
        if (!strict) break;
      }
      return { weights: trimmed, convergence: { iterations, distance: undefined } };
    },
  };
}

/** One round in place; false when no weight was beyond a limit. */
function trimOnce(weights: Float64Array, settled: Uint8Array, lower: number, upper: number): boolean {
  let excess = 0;
  let beyond = 0;
  let takers = 0;
  let total = 0;
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    total += weight;
    const limit = weight > upper ? upper : weight < lower ? lower : undefined;
    if (limit === undefined) {
      takers += 1 - settled[row]!;
      continue;
    }
    beyond++;
    excess += weight - limit;
    weights[row] = limit;
    // Marked for this round: neither a taker now nor later.
    settled[row] = 1;
  }
  if (beyond === 0) return false;
  if (takers === 0) {
    if (Math.abs(excess) <= EXCESS_ROUNDING * total) return true;
    throw weightingErrors.nothingLeftToTrim({ lower, upper, excess });
  }
  const share = excess / takers;
  for (let row = 0; row < weights.length; row++) if (weights[row] !== 0 && settled[row] === 0) weights[row]! += share;
  return true;
}
