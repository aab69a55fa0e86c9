import { betaLimits } from './beta-limits.ts';
import { intervalQuantile } from './distributions.ts';
import type { Options } from './options.ts';
import { isDefined, type Quantity } from './quantity.ts';

export interface Limits {
  readonly lower: Quantity;
  readonly upper: Quantity;
}

/**
 * Two-sided confidence limits of a value with standard error `se` and `df` degrees of freedom.
 *
 * A share of 0 or 1 has no logit and no standard error; its logit limits are the exact binomial ones of its `n` rows
 * (Clopper and Pearson), which need neither. Korn and Graubard's limits ask for the domain's degrees of freedom (`beta`); the NCHS
 * variant takes those of the estimate.
 */
export function confidenceLimits(
  value: number,
  se: Quantity,
  df: number,
  n: number,
  domainDf: number,
  { level = 0.95, limits = 't' }: Pick<Options, 'level' | 'limits'>,
): Limits {
  if (limits === 'logit' && (value === 0 || value === 1)) return exactLimits(value, n, level);
  if (limits === 'beta') return betaLimits(value, se, n, domainDf, { level, capped: false });
  if (limits === 'beta-nchs') return betaLimits(value, se, n, df, { level, capped: true });
  if (!isDefined(se)) return { lower: se, upper: se };
  if (!(df > 0)) return both('no-degrees-of-freedom');
  const quantile = intervalQuantile(level, df);
  // A t with a thousandth of a degree of freedom has quantiles beyond all numbers.
  if (quantile === Infinity) return both('no-degrees-of-freedom');
  if (limits === 't') return { lower: value - quantile * se, upper: value + quantile * se };

  if (limits === 'arcsine' && (value === 0 || value === 1)) return both('share-at-boundary');
  if (!(value > 0 && value < 1)) return both('not-a-share');
  if (limits === 'arcsine') {
    const angle = Math.asin(Math.sqrt(value));
    const width = (quantile * se) / (2 * Math.sqrt(value * (1 - value)));
    return { lower: Math.sin(angle - width) ** 2, upper: Math.sin(angle + width) ** 2 };
  }
  const logit = Math.log(value / (1 - value));
  const halfWidth = (quantile * se) / (value * (1 - value));
  return { lower: inverseLogit(logit - halfWidth), upper: inverseLogit(logit + halfWidth) };
}

/** Nobody of n: the largest share that would still give nobody with probability (1 - level) / 2. Everybody: its mirror image. */
function exactLimits(value: 0 | 1, n: number, level: number): Limits {
  const far = ((1 - level) / 2) ** (1 / n);
  return value === 0 ? { lower: 0, upper: 1 - far } : { lower: far, upper: 1 };
}

function inverseLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function both(code: 'no-degrees-of-freedom' | 'not-a-share' | 'share-at-boundary'): Limits {
  return { lower: { undefined: code }, upper: { undefined: code } };
}
