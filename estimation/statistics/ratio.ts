import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import type { GroupPair, Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import type { Linearize } from '../variance/linearization.ts';
import { type PairedEstimates, pairedGroups } from './compared-pairs.ts';
import { estimateGroups, estimateOne } from './estimate-groups.ts';

/** The ratio r = Y / X: z = (y - r x) / X. */
export const linearizeRatio: Linearize = ({ n, totals, shifts }) => {
  const y = totals[0]!;
  const x = totals[1]!;
  if (n === 0) return { undefined: 'empty-domain' };
  if (x === 0) return { undefined: 'zero-denominator' };
  const r = y / x;
  return { value: r, constant: (shifts[0]! - r * shifts[1]!) / x, coefficients: [1 / x, -r / x] };
};

/**
 * Ratio of two totals in a domain, R = Y / X = sum of w y / sum of w x.
 *
 * Variance: Taylor linearization with z = (y - R x) / X, ultimate clusters. A rate per 100,000 is this times
 * 100,000, and so are its standard error and limits.
 *
 * @param y numerator, one value per row (length n), NaN where missing, e.g. incidents
 * @param x denominator (length n), e.g. 1 per person
 * @param design strata, PSUs and weights (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns estimate in units of y per unit of x; undefined as zero-denominator if X = 0, as empty-domain if
 * no row carries a weight
 * @throws EstimationError length-mismatch, single-psu-stratum, invalid-option, invalid-value
 * @see Särndal, Swensson and Wretman (1992), section 5.6; Wolter (2007), chapter 6
 * @example ratio([1, 0, 2], [1, 1, 1], design3).value // => 1
 */
export function ratio<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  x: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimateOne({ columns: pair(y, x, design), design, options, linearize: linearizeRatio });
}

/**
 * Ratio of two totals in each of many groups, in one pass.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group, in units of y per unit of x; see `ratio`
 * @throws EstimationError as `ratio`, and invalid-groups
 * @example ratioBy([1, 0, 2], [1, 1, 4], design3, { codes: Int32Array.of(0, 0, 1), count: 2 }).map((group) => group.value) // => [0.5, 0.5]
 */
export function ratioBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  x: Column,
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimateGroups({ columns: pair(y, x, design), design, groups, options, linearize: linearizeRatio });
}

/**
 * Ratios of many groups, with the values and the covariance of the pairs that are compared; see `pairedTabulation`.
 *
 * @param pairs groups that are compared
 * @returns one estimate per group, and the two ratios of each pair
 * @throws EstimationError as `ratioBy`
 * @example pairedRatios([1, 0, 2], [1, 1, 4], design3, { groups: { codes: Int32Array.of(0, 0, 1), count: 2 }, pairs: [{ of: 1, minus: 0 }] }).pairs[0].values // => [0.5, 0.5]
 */
export function pairedRatios<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  x: Column,
  design: Design,
  options: Options<Df, L> & { readonly groups: Groups; readonly pairs: readonly GroupPair[] },
): PairedEstimates<NoInfer<Df>, NoInfer<L>> {
  const { pairs, groups, ...others } = options;
  const columns = pair(y, x, design);
  return pairedGroups({ columns, design, groups, options: others, linearize: linearizeRatio }, pairs);
}

function pair(y: Column, x: Column, design: Design): Float64Array[] {
  return [toNumbers(y, design.rows, 'numerator'), toNumbers(x, design.rows, 'denominator')];
}
