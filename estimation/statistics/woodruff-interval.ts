import type { Design } from '../design/types.ts';
import { intervalQuantile } from '../distributions.ts';
import { type Estimate, madeWith } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { estimateEach } from './estimate-each.ts';
import { coefficientOfVariation, NO_COMPARISON } from './estimate-groups.ts';
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

/**
 * Quantiles with the limits of the share at or below them, read off the distribution.
 *
 * @returns estimates by quantile, then by group
 */
export function woodruffIntervals<Df extends DfChoice>(
  quantiles: QuantilesOfGroups,
  options: Options<Df, LimitsChoice>,
): Estimate<Df, 'woodruff'>[][] {
  const { column, design, groups, orders, values, rule } = quantiles;
  const made = { ...madeWith(options), limits: 'woodruff' } as const;
  const shares = estimateEach({
    columns: values.map((groupValues) => shareBelow(column, groups, groupValues)),
    design,
    groups,
    options: { limits: 't', ...options },
    linearize: linearizeMean,
  });
  return shares.map((estimates, p) =>
    estimates.map((share, group) => {
      const value = values[p]![group]!;
      if (!isDefined(share.value)) return { ...share, madeWith: made };
      // For a share of 0 or 1 `logit` falls back on exact limits, which do not know the design.
      const isExact = options.limits === 'logit' && (share.value === 0 || share.value === 1);
      const lower = isExact ? AT_BOUNDARY : limit(orders[group]!, share.lower, rule);
      const upper = isExact ? AT_BOUNDARY : limit(orders[group]!, share.upper, rule);
      const se = standardError(lower, upper, intervalQuantile(made.level, share.df));
      const { df, n } = share;
      const cv = coefficientOfVariation(value, se);
      return { value, se, lower, upper, cv, df, n, deff: NO_COMPARISON, effectiveN: NO_COMPARISON, madeWith: made };
    }),
  );
}

function standardError(lower: Quantity, upper: Quantity, quantile: number): Quantity {
  if (!isDefined(lower)) return lower;
  return isDefined(upper) ? (upper - lower) / (2 * quantile) : upper;
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
