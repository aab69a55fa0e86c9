import type { Design } from '../design/types.ts';
import { intervalQuantile } from '../distributions.ts';
import type { Estimate } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { estimateEach } from './estimate-groups.ts';
import { linearizeMean } from './mean.ts';
import { type QuantileRule, readQuantile, type WeightedOrder } from './quantile-rules.ts';

interface QuantilesOfGroups {
  readonly column: Float64Array;
  readonly design: Design;
  readonly groups: Groups;
  /** The distribution of each group. */
  readonly orders: readonly WeightedOrder[];
  /** For each share, the quantile of each group. */
  readonly values: readonly (readonly number[])[];
  readonly rule: QuantileRule;
}

const OUTSIDE = { undefined: 'limit-outside-distribution' } as const;
const AT_BOUNDARY = { undefined: 'share-at-boundary' } as const;

/** Quantiles with the limits of the share at or below them, read off the distribution. Estimates by quantile, then by group. */
export function woodruffIntervals(read: QuantilesOfGroups, options: Options): Estimate[][] {
  const { column, design, groups, orders, values, rule } = read;
  const { level = 0.95 } = options;
  const below = values.map((groupValues) => shareBelow(column, groups, groupValues));
  const shares = estimateEach(below, design, groups, { limits: 't', ...options }, linearizeMean);
  return shares.map((estimates, p) =>
    estimates.map((share, group) => {
      const value = values[p]![group]!;
      if (!isDefined(share.value)) return share;
      // The exact limits of a share of 0 or 1 that `logit` falls back on take no notice of the design.
      const bare = options.limits === 'logit' && (share.value === 0 || share.value === 1);
      const lower = bare ? AT_BOUNDARY : limit(orders[group]!, share.lower, rule);
      const upper = bare ? AT_BOUNDARY : limit(orders[group]!, share.upper, rule);
      const hasLimits = isDefined(lower) && isDefined(upper);
      const se = hasLimits
        ? (upper - lower) / (2 * intervalQuantile(level, share.df))
        : isDefined(lower)
          ? upper
          : lower;
      const cv = !isDefined(se) ? se : value === 0 ? ({ undefined: 'zero-estimate' } as const) : se / Math.abs(value);
      const none = { undefined: 'no-comparison-variance' } as const;
      return { value, se, lower, upper, cv, df: share.df, deff: none, n: share.n, effectiveN: none };
    }),
  );
}

/** 1 in the rows at or below their group's quantile, 0 above it, NaN where there is no value or no group. */
function shareBelow(column: Float64Array, groups: Groups, values: readonly number[]): Float64Array {
  const below = new Float64Array(column.length);
  const bounds = Float64Array.from(values);
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    const group = groups.codes[row]!;
    below[row] = group < 0 || Number.isNaN(value) ? Number.NaN : value <= bounds[group]! ? 1 : 0;
  }
  return below;
}

function limit(order: WeightedOrder, share: Quantity, rule: QuantileRule): Quantity {
  if (!isDefined(share)) return share;
  return share >= 0 && share <= 1 ? readQuantile(order, share, rule) : OUTSIDE;
}
