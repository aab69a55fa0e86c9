/**
 * Why a quantity could not be computed. These are outcomes, not errors.
 *
 * - `empty-domain`: no row of the domain carries a weight.
 * - `empty-standard-cell`: a group has nobody in a cell of the standard population.
 * - `zero-denominator`: the denominator's total is 0.
 * - `missing-values`: a value is missing, and the caller chose `missing: 'propagate'`.
 * - `no-stratum-left`: the policy `average` had to leave out every stratum.
 * - `no-replicate-left`: the statistic is undefined in every replicate.
 * - `zero-estimate`: an estimate of 0 has no relative error.
 * - `no-degrees-of-freedom`: as many strata as PSUs, so there is no t interval.
 * - `not-a-share`: logit limits of a value below 0 or above 1.
 * - `no-logarithm`: limits on the logarithm of a quotient that is not above 0.
 * - `limit-outside-distribution`: a Woodruff limit of a quantile at a share below 0 or above 1.
 * - `share-at-boundary`: Korn-Graubard or arcsine limits of a share of 0 or 1, and logit limits of a quantile
 *   above which there is no row.
 * - `too-few-categories`: a table of one row or one column has no test of independence.
 * - `singular-covariance`: the covariance matrix of a table cannot be inverted: too few PSUs for so many
 *   cells.
 * - `too-few-rows`: a variance of fewer than two rows.
 * - `no-comparison-variance`: the simple random sample of the design effect would have no variance.
 * - `sample-above-population`: the weights add up to less than the number of rows, so no sample without
 *   replacement can be compared with.
 * - `negative-variance`: a generalized variance function is not above 0 at this estimate.
 * - `zero-design-effect`: there is no effective sample size without variance.
 */
export const UNDEFINED_CODES = [
  'empty-domain',
  'empty-standard-cell',
  'zero-denominator',
  'missing-values',
  'no-stratum-left',
  'no-replicate-left',
  'zero-estimate',
  'no-degrees-of-freedom',
  'not-a-share',
  'no-logarithm',
  'limit-outside-distribution',
  'share-at-boundary',
  'too-few-categories',
  'singular-covariance',
  'too-few-rows',
  'no-comparison-variance',
  'sample-above-population',
  'negative-variance',
  'zero-design-effect',
] as const;

export type UndefinedCode = (typeof UNDEFINED_CODES)[number];

/** "Cannot compute", with the reason. */
export type Undefined<C extends string = UndefinedCode> = { readonly undefined: C };

/** A number, or the reason why there is none. Never NaN, never null. */
export type Quantity = number | Undefined;

/**
 * Tells a number from a reason.
 *
 * @example isDefined(0) // => true
 * @example isDefined({ undefined: 'zero-denominator' }) // => false
 */
export function isDefined(quantity: Quantity): quantity is number {
  return typeof quantity === 'number';
}

/**
 * Tells a reason from a number, or from a matrix.
 *
 * @example isUndefined({ undefined: 'zero-denominator' }) // => true
 * @example isUndefined([[1]]) // => false
 */
export function isUndefined<T>(result: T | Undefined): result is Undefined {
  return typeof result === 'object' && result !== null && 'undefined' in result;
}

/** The only entry of a covariance matrix of one statistic. */
export function onlyVariance(covariance: readonly (readonly number[])[] | Undefined): Quantity {
  return isUndefined(covariance) ? covariance : covariance[0]![0]!;
}

/** Limits that cannot be computed. */
export function undefinedLimits(code: UndefinedCode): { readonly lower: Undefined; readonly upper: Undefined } {
  return { lower: { undefined: code }, upper: { undefined: code } };
}
