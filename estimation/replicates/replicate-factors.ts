import type { TaylorDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';

/** How replicate weights were made; `other` for weights that come with their scales. */
export type ReplicateMethod = 'JK1' | 'JKn' | 'BRR' | 'Fay' | 'bootstrap' | 'SDR' | 'other';

/**
 * Replicate factors of every PSU of a design: what multiplies the weights of its rows in each replicate.
 *
 * The variance of an estimate is scale * sum over r of rscales_r * (theta_r - c)^2, with theta_r the estimate
 * under the weights of replicate r and c the estimate itself or the mean of the theta_r.
 */
export interface ReplicateFactors {
  readonly method: Exclude<ReplicateMethod, 'other'>;
  /** Number of replicates R. */
  readonly count: number;
  /** One column per replicate, one factor per PSU in the order of the design. */
  readonly factors: readonly Float64Array[];
  readonly scale: number;
  /** One number per replicate. */
  readonly rscales: Float64Array;
  readonly degreesOfFreedom: number;
  /** Fay's perturbation, when the method is `Fay`. */
  readonly rho?: number;
}

// One GiB of factors.
const MOST_FACTORS = 2 ** 27;

/** Columns of factors 1, one per replicate. */
export function unitFactors(count: number, psuCount: number): Float64Array[] {
  if (count * psuCount > MOST_FACTORS) throw replicateErrors.tooMany({ replicates: count, psus: psuCount });
  return Array.from({ length: count }, () => new Float64Array(psuCount).fill(1));
}

/**
 * Replicates are made for units of equal probability within their stratum, and of editions as one sample: left
 * out of one edition alone, a PSU that two of them have would carry no covariance.
 */
export function refuseUnequal({ pps, stacked }: TaylorDesign): void {
  if (pps) throw replicateErrors.unequalProbabilities();
  if (stacked !== undefined) throw replicateErrors.editionsApart();
}
