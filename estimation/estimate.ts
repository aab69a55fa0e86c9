import type { Quantity } from './quantity.ts';

/** One figure with its precision. Whatever cannot be computed says why. */
export interface Estimate {
  readonly value: Quantity;
  /** Standard error, in the unit of `value`. */
  readonly se: Quantity;
  readonly lower: Quantity;
  readonly upper: Quantity;
  /** Coefficient of variation, se / |value|, a fraction. */
  readonly cv: Quantity;
  /** Degrees of freedom that the limits use; Infinity for normal limits. */
  readonly df: number;
  /** Design effect: variance over that of a simple random sample of the same size. */
  readonly deff: Quantity;
  /** Rows in the domain with the variables present and a weight other than 0. */
  readonly n: number;
  /** n / deff. */
  readonly effectiveN: Quantity;
}
