import type { Undefined } from '../quantity.ts';

/** The sums of one group. */
export interface GroupSums {
  /** Rows of weight other than 0. */
  readonly n: number;
  /** Sum of weights, W. */
  readonly weight: number;
  /** For each variable, sum of weight * (value - shift). */
  readonly sums: readonly number[];
  readonly shifts: Float64Array;
  /** The same without the shift: the estimated totals. */
  readonly totals: readonly number[];
}

/**
 * A statistic and its linearized value, z = constant + sum of coefficients[v] * (variable v - shift v). The
 * variance of the statistic is that of the total of z.
 */
export interface Linearization {
  readonly value: number;
  readonly constant: number;
  readonly coefficients: readonly number[];
}

/** From the sums of a group to the statistic, or to the reason why the group has none. */
export type Linearize = (sums: GroupSums) => Linearization | Undefined;
