import { betaLimits } from './beta-limits.ts';
import { intervalQuantile } from './distributions.ts';
import type { LimitsChoice } from './options.ts';
import { isDefined, type Quantity, undefinedLimits } from './quantity.ts';

export interface Limits {
  readonly lower: Quantity;
  readonly upper: Quantity;
}

/** An estimate whose limits are wanted. */
export interface Measured {
  readonly value: number;
  readonly se: Quantity;
  /** Rows that the estimate rests on. */
  readonly n: number;
  /** The same with those of weight 0, which `beta` limits count as R's survey does. */
  readonly allRows: number;
  readonly df: number;
  /** Degrees of freedom of the domain, which `beta` limits use whatever `df` is. */
  readonly domainDf: number;
  readonly level: number;
  readonly limits: LimitsChoice;
}

/**
 * Two-sided confidence limits of a value with standard error `se` and `df` degrees of freedom.
 *
 * A share of 0 or 1 has no log odds and no standard error. Its `logit` limits are the exact binomial ones of
 * its `n` rows (Clopper and Pearson), which need neither.
 */
export function confidenceLimits(measured: Measured): Limits {
  const { value, se, n, allRows, df, domainDf, level, limits } = measured;
  if (limits === 'logit' && (value === 0 || value === 1)) return exactLimits(value, n, level);
  if (limits === 'beta') return betaLimits({ p: value, se, n: allRows, df: domainDf, level, capped: false });
  if (limits === 'beta-nchs') return betaLimits({ p: value, se, n, df, level, capped: true });
  if (!isDefined(se)) return { lower: se, upper: se };
  if (!(df > 0)) return undefinedLimits('no-degrees-of-freedom');
  const quantile = intervalQuantile(level, df);
  // With a thousandth of a degree of freedom the quantile of t is too large for a number.
  if (quantile === Infinity) return undefinedLimits('no-degrees-of-freedom');
  if (limits === 't') return { lower: value - quantile * se, upper: value + quantile * se };

  if (limits === 'arcsine' && (value === 0 || value === 1)) return undefinedLimits('share-at-boundary');
  if (!(value > 0 && value < 1)) return undefinedLimits('not-a-share');
  if (limits === 'arcsine') {
    const angle = Math.asin(Math.sqrt(value));
    const width = (quantile * se) / (2 * Math.sqrt(value * (1 - value)));
    // Beyond 0 and a quarter of a turn the square of the sine comes back, and limits would not hold their share.
    return {
      lower: Math.sin(Math.max(angle - width, 0)) ** 2,
      upper: Math.sin(Math.min(angle + width, Math.PI / 2)) ** 2,
    };
  }
  const logit = Math.log(value / (1 - value));
  const halfWidth = (quantile * se) / (value * (1 - value));
  return { lower: inverseLogit(logit - halfWidth), upper: inverseLogit(logit + halfWidth) };
}

/**
 * Exact binomial limits of a share of 0: from 0 to 1 - a^(1/n), a = (1 - level) / 2. Of a share of 1: from
 * a^(1/n) to 1.
 */
function exactLimits(value: 0 | 1, n: number, level: number): Limits {
  const far = ((1 - level) / 2) ** (1 / n);
  return value === 0 ? { lower: 0, upper: 1 - far } : { lower: far, upper: 1 };
}

function inverseLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
