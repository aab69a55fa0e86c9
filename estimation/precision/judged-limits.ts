import { intervalQuantile } from '../distributions.ts';
import type { DomainEstimate } from '../estimate.ts';
import { confidenceLimits, type Limits } from '../limits.ts';
import { isDefined } from '../quantity.ts';

/**
 * The limits of an estimate by the degrees of freedom by which a standard judges it, where it was made with more: those
 * of a whole design say nothing of a domain of three PSUs.
 *
 * @param estimate `df` those of the domain, `madeWith.df` those of its limits
 * @param most what the estimate is at most
 */
export function judgedLimits(estimate: DomainEstimate, most: number | undefined): Limits {
  const { value, se, lower, upper, df, n, madeWith } = estimate;
  const { limits, level, df: made } = madeWith;
  const published = { lower, upper };
  if (typeof made !== 'number' || !(df > 0 && df < made)) return published;
  if (!isDefined(value) || !isDefined(lower) || !isDefined(upper) || limits === 'beta') return published;
  const known = limits === 't' || limits === 'logit' || limits === 'arcsine' || limits === 'beta-nchs';
  if (known) return bounded(confidenceLimits({ value, se, n, allRows: n, df, domainDf: df, level, limits }), most);
  const stretch = intervalQuantile(level, df) / intervalQuantile(level, made);
  if (limits === 'log') return { lower: value * (lower / value) ** stretch, upper: value * (upper / value) ** stretch };
  return { lower: value - (value - lower) * stretch, upper: value + (upper - value) * stretch };
}

function bounded({ lower, upper }: Limits, most: number | undefined): Limits {
  return { lower, upper: isDefined(upper) && most !== undefined ? Math.min(most, upper) : upper };
}
