import { effectiveShareSize } from './beta-limits.ts';
import type { Estimate } from './estimate.ts';
import { checkLevel } from './options.ts';
import { isDefined, type Quantity } from './quantity.ts';

export interface NchsLabel {
  readonly label: 'present' | 'suppress';
  /** What a person must look at: few degrees of freedom, a share of 0 or 1, a complement that is imprecise. */
  readonly review: readonly ('df' | 'zero-or-all' | 'complement')[];
  /** Effective sample size, at most n; n for a share of 0 or 1. */
  readonly effectiveN: Quantity;
}

/**
 * Whether a share may be published by the standard of the National Center for Health Statistics.
 *
 * Suppressed with n or the effective sample size below 30. Then by the width of the interval: up to 0.05 presented, from 0.30 on
 * suppressed, between them suppressed when it is above 130 % of the share. Effective sample size: p (1 - p) / se^2 times
 * (t of n - 1 / t of df)^2, at most n.
 *
 * @param share a proportion estimated with `df: 'domain'` and `limits: 'beta-nchs'`
 * @param level confidence level of its limits
 * @returns label, reasons for a review, and the effective sample size
 * @see Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for Proportions, Series 2, No. 175
 * @example nchsLabel(proportion([1, 0, 1], design3, { df: 'domain', limits: 'beta-nchs' })).label // => 'suppress'
 */
export function nchsLabel(share: Estimate, level = 0.95): NchsLabel {
  const { value, se, lower, upper, n, df } = share;
  checkLevel(level);
  if (!isDefined(value)) return { label: 'suppress', review: [], effectiveN: value };
  const effectiveN = effectiveSize(value, se, n, df, level);
  const hasLimits = isDefined(lower) && isDefined(upper);
  const width = hasLimits ? upper - lower : Infinity;
  const wide = (part: number) => width > 0.05 && width / part > 1.3;
  const review: ('df' | 'zero-or-all' | 'complement')[] = [];
  if (df < 8) review.push('df');
  if (value === 0 || value === 1) review.push('zero-or-all');
  if (hasLimits && wide(1 - value)) review.push('complement');
  const few = n < 30 || !isDefined(effectiveN) || effectiveN < 30;
  return { label: few || width >= 0.3 || wide(value) ? 'suppress' : 'present', review, effectiveN };
}

function effectiveSize(value: number, se: Quantity, n: number, df: number, level: number): Quantity {
  if (n < 2 || !(df > 0)) return { undefined: 'no-degrees-of-freedom' };
  if (value < 0 || value > 1) return { undefined: 'not-a-share' };
  // A share of 0 or 1 has all its rows, whatever its standard error.
  if (!isDefined(se) && value !== 0 && value !== 1) return se;
  return effectiveShareSize(value, isDefined(se) ? se : 0, n, df, level, true);
}
