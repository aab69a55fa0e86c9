import { intervalQuantile } from './distributions.ts';
import type { Options } from './options.ts';
import { isDefined, type Quantity } from './quantity.ts';

export interface Limits {
  readonly lower: Quantity;
  readonly upper: Quantity;
}

/** Two-sided confidence limits of a value with standard error `se` and `df` degrees of freedom. */
export function confidenceLimits(
  value: number,
  se: Quantity,
  df: number,
  { level = 0.95, limits = 't' }: Pick<Options, 'level' | 'limits'>,
): Limits {
  if (!isDefined(se)) return { lower: se, upper: se };
  if (!(df > 0)) return both('no-degrees-of-freedom');
  const quantile = intervalQuantile(level, df);
  if (limits === 't') return { lower: value - quantile * se, upper: value + quantile * se };

  if (!(value > 0 && value < 1)) return both('share-at-boundary');
  const logit = Math.log(value / (1 - value));
  const halfWidth = (quantile * se) / (value * (1 - value));
  return { lower: inverseLogit(logit - halfWidth), upper: inverseLogit(logit + halfWidth) };
}

function inverseLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function both(code: 'no-degrees-of-freedom' | 'share-at-boundary'): Limits {
  return { lower: { undefined: code }, upper: { undefined: code } };
}
