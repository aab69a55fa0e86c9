import type { Column } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { Options } from '../options.ts';
import { jointEstimates } from '../statistics/joint-estimates.ts';
import { type Comparison, contrast } from './contrast.ts';

/**
 * Difference of the means of two groups of a domain, m_b - m_a, with its t test.
 *
 * Variance: that of the contrast, with the covariance of the groups. Degrees of freedom: those of the domain
 * of both groups minus 1, as for the slope of a regression on the group.
 *
 * @param y one value per row (length n), NaN where missing
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param groups group 0 is a, group 1 is b; -1 for all other rows (length n)
 * @param options domain, level; degrees of freedom (default: of the domain)
 * @returns difference in units of y, with t and its two-sided p value
 * @throws EstimationError as `mean`, and invalid-groups
 * @see Lumley (2010), Complex Surveys, section 2.3; R survey, svyttest
 * @example meanDifference([1, 2, 4], design3, { codes: Int32Array.of(0, 1, 1), count: 2 }).value // => 2
 */
export function meanDifference(y: Column, design: Design, groups: Groups, options: Options = {}): Comparison {
  const { df = 'domain', level } = options;
  const estimates = jointEstimates({ kind: 'mean', y }, design, groups, { ...options, df });
  const less = df === 'full' || df === 'domain' ? 1 : 0;
  return contrast({ ...estimates, df: estimates.df - less }, [-1, 1], { ...(level !== undefined && { level }) });
}
