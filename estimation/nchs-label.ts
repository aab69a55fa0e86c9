import { effectiveShareSize } from './beta-limits.ts';
import { statisticErrors } from './errors/statistic-errors.ts';
import { checkDomainDf, type DomainEstimate, type Estimate } from './estimate.ts';
import type { DfChoice } from './options.ts';
import { isDefined, type Quantity } from './quantity.ts';

export interface NchsLabel {
  readonly label: 'present' | 'suppress';
  /**
   * What a person must look at: few degrees of freedom, a share of 0 or 1, a complement that is imprecise.
   */
  readonly review: readonly ('df' | 'zero-or-all' | 'complement')[];
  /** Effective sample size, at most n; n for a share of 0 or 1. */
  readonly effectiveN: Quantity;
}

/**
 * Whether a share may be published by the standard of the National Center for Health Statistics.
 *
 * Suppressed if n or the effective sample size is below 30. Otherwise by the width of the interval: up to
 * 0.05 presented, from 0.30 on suppressed, between them suppressed if it is above 130 % of the share.
 *
 * @param share a proportion estimated with `df: 'domain'` and `limits: 'beta-nchs'`
 * @returns label, reasons for a review, and the effective sample size
 * @throws EstimationError invalid-option (the share was made with other degrees of freedom or limits)
 * @see Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for
 *   Proportions, Series 2, No. 175
 * @example nchsLabel(proportion([1, 0, 1], design3, { df: 'domain', limits: 'beta-nchs' })).label // => 'suppress'
 */
export function nchsLabel(share: DomainEstimate<'beta-nchs'>): NchsLabel {
  checkDomainDf(share);
  const effectiveN = nchsEffectiveSize(share);
  const { value, lower, upper, n, df } = share;
  if (!isDefined(value)) return { label: 'suppress', review: [], effectiveN };
  const hasLimits = isDefined(lower) && isDefined(upper);
  const width = hasLimits ? upper - lower : Infinity;
  const isWide = (part: number) => width > 0.05 && width / part > 1.3;
  const review: ('df' | 'zero-or-all' | 'complement')[] = [];
  if (df < 8) review.push('df');
  if (value === 0 || value === 1) review.push('zero-or-all');
  if (hasLimits && isWide(1 - value)) review.push('complement');
  const few = n < 30 || !isDefined(effectiveN) || effectiveN < 30;
  return { label: few || width >= 0.3 || isWide(value) ? 'suppress' : 'present', review, effectiveN };
}

/**
 * Effective sample size of a share by the NCHS standard: p (1 - p) / se^2 times (t of n - 1 / t of df)^2, at
 * most n; n for a share of 0 or 1.
 *
 * @param share a proportion estimated with `limits: 'beta-nchs'`
 * @returns a number of rows; undefined as no-degrees-of-freedom for fewer than two rows
 * @throws EstimationError invalid-option (the share was made with other limits)
 * @see Korn and Graubard (1998), Confidence intervals for proportions; Parker et al. (2017)
 * @example nchsEffectiveSize(proportion([0, 0, 0], design3, { limits: 'beta-nchs' })) // => 3
 */
export function nchsEffectiveSize(share: Estimate<DfChoice, 'beta-nchs'>): Quantity {
  const { value, se, n, df, madeWith } = share;
  if (madeWith.limits !== 'beta-nchs') throw statisticErrors.nchsLimits({ limits: madeWith.limits });
  if (!isDefined(value)) return value;
  if (n < 2 || !(df > 0)) return { undefined: 'no-degrees-of-freedom' };
  if (value < 0 || value > 1) return { undefined: 'not-a-share' };
  // A share of 0 or 1 has all its rows, whatever its standard error.
  if (!isDefined(se) && value !== 0 && value !== 1) return se;
  return effectiveShareSize({ p: value, se: isDefined(se) ? se : 0, n, df, level: madeWith.level, capped: true });
}
