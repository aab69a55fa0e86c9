import type { Design } from '../design/types.ts';
import { intervalQuantile } from '../distributions.ts';
import type { Estimate } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { estimateGroups } from './estimate-groups.ts';
import { linearizeMean } from './mean.ts';
import { type QuantileRule, readQuantile, type WeightedOrder } from './quantile-rules.ts';

interface ReadQuantiles {
  readonly column: Float64Array;
  readonly design: Design;
  readonly groups: Groups;
  /** The distribution of each group. */
  readonly orders: readonly WeightedOrder[];
  /** The quantile of each group. */
  readonly values: readonly number[];
  readonly rule: QuantileRule;
}

const outside = { undefined: 'limit-outside-distribution' } as const;
const atBoundary = { undefined: 'share-at-boundary' } as const;

/** Quantiles with the limits of the share at or below them, read off the distribution. */
export function woodruffInterval(read: ReadQuantiles, options: Options): Estimate[] {
  const { column, design, groups, orders, values, rule } = read;
  const { level = 0.95 } = options;
  const below = new Float64Array(design.rows).fill(Number.NaN);
  for (let row = 0; row < design.rows; row++) {
    const group = groups.codes[row]!;
    const value = column[row]!;
    if (group < 0 || Number.isNaN(value)) continue;
    below[row] = value <= values[group]! ? 1 : 0;
  }
  const shares = estimateGroups([below], design, groups, { limits: 't', ...options }, linearizeMean);
  return shares.map((share, group) => {
    const value = values[group]!;
    if (!isDefined(share.value)) return share;
    // The exact limits of a share of 0 or 1 that `logit` falls back on take no notice of the design.
    const bare = options.limits === 'logit' && (share.value === 0 || share.value === 1);
    const lower = bare ? atBoundary : limit(orders[group]!, share.lower, rule);
    const upper = bare ? atBoundary : limit(orders[group]!, share.upper, rule);
    const known = isDefined(lower) && isDefined(upper);
    const se = known ? (upper - lower) / (2 * intervalQuantile(level, share.df)) : isDefined(lower) ? upper : lower;
    const cv = !isDefined(se) ? se : value === 0 ? ({ undefined: 'zero-estimate' } as const) : se / Math.abs(value);
    const none = { undefined: 'no-comparison-variance' } as const;
    return { value, se, lower, upper, cv, df: share.df, deff: none, n: share.n, effectiveN: none };
  });
}

function limit(order: WeightedOrder, share: Quantity, rule: QuantileRule): Quantity {
  if (!isDefined(share)) return share;
  return share >= 0 && share <= 1 ? readQuantile(order, share, rule) : outside;
}
