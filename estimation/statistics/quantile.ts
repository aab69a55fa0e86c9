import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { intervalQuantile } from '../distributions.ts';
import { EstimationError } from '../errors.ts';
import type { Estimate } from '../estimate.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkOptions, type Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { estimateGroups } from './estimate-groups.ts';
import { linearizeMean } from './mean.ts';
import { type QuantileRule, readQuantile, type WeightedOrder } from './quantile-rules.ts';
import { weightedOrders } from './weighted-order.ts';

export interface QuantileOptions extends Options {
  /** How the quantile is read off the distribution; default `math`, the smallest value that a share of p reaches. */
  readonly rule?: QuantileRule;
}

const outside = { undefined: 'limit-outside-distribution' } as const;

/**
 * Quantile of a variable in a domain: the value below which a share p of the weight lies.
 *
 * Interval of Woodruff: the limits of the share of rows at or below the quantile (option `limits`), read off the distribution by the same
 * rule; a limit below 0 or above 1 has no value. Standard error: their distance / (2 t).
 *
 * @param y one value per row (length n), NaN where missing
 * @param p share of the weight below, 0 to 1; 0.5 is the median
 * @param design strata, PSUs and weights (length n)
 * @param options rule, domain, level, degrees of freedom, limits
 * @returns estimate in units of y; undefined as empty-domain when nobody in the domain carries a weight. It has no design effect
 * @throws EstimationError as `mean`; invalid-option when p is not a share
 * @see Woodruff (1952), Journal of the American Statistical Association 47, 635-646; Särndal, Swensson and Wretman (1992), section 5.11
 * @example quantile([1, 2, 6], 0.5, design3).value // => 2
 */
export function quantile(y: Column, p: number, design: Design, options: QuantileOptions = {}): Estimate {
  return quantileBy(y, p, design, { codes: new Int32Array(design.rows), count: 1 }, options)[0]!;
}

/**
 * Quantile of a variable in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group, in units of y; see `quantile`
 * @throws EstimationError as `quantile`, and invalid-groups
 * @example quantileBy([1, 2, 4], 0.5, design3, { codes: Int32Array.of(0, 1, 1), count: 2 }).map((group) => group.value) // => [1, 2]
 */
export function quantileBy(
  y: Column,
  p: number,
  design: Design,
  groups: Groups,
  options: QuantileOptions = {},
): Estimate[] {
  if (!(p >= 0 && p <= 1))
    throw new EstimationError('invalid-option', 'p', `${p} is not a share`, 'write 0.5 for the median');
  const { rule = 'math', level = 0.95, domain } = options;
  checkOptions(options, design.rows);
  const column = toNumbers(y, design.rows, 'y');
  const orders = weightedOrders(column, design, checkGroups(groups, design.rows), domain);
  const values = orders.map((order) => (order.values.length === 0 ? Number.NaN : readQuantile(order, p, rule)));

  const below = new Float64Array(design.rows).fill(Number.NaN);
  for (let row = 0; row < design.rows; row++) {
    const group = groups.codes[row]!;
    if (group >= 0 && !Number.isNaN(column[row]!)) below[row] = column[row]! <= values[group]! ? 1 : 0;
  }
  const shares = estimateGroups([below], design, groups, { limits: 't', ...options }, linearizeMean);
  return shares.map((share, group) => {
    const value = values[group]!;
    if (!isDefined(share.value)) return share;
    const lower = limit(orders[group]!, share.lower, rule);
    const upper = limit(orders[group]!, share.upper, rule);
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
