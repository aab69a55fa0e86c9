import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import type { Estimate } from '../estimate.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkChoice, checkOptions, type DfChoice, type Options } from '../options.ts';
import { QUANTILE_RULES, type QuantileRule, readQuantile } from './quantile-rules.ts';
import { replicateInterval } from './replicate-interval.ts';
import { orderedRows, weightedOrder } from './weighted-order.ts';
import { woodruffIntervals } from './woodruff-interval.ts';

export interface QuantileOptions<Df extends DfChoice = DfChoice> extends Options<Df> {
  /**
   * How the quantile is read off the distribution; default `math`, the smallest value that a share of p
   * reaches.
   */
  readonly rule?: QuantileRule;
  /**
   * `woodruff` (default): from the limits of the share below. `replicates`: from the quantiles of the
   * replicates, for designs that have them.
   */
  readonly interval?: 'woodruff' | 'replicates';
}

/** Its limits are those of Woodruff, or of t with the variance of the replicates. */
export type QuantileEstimate<Df extends DfChoice = DfChoice> = Estimate<Df, 'woodruff' | 't'>;

/**
 * Quantile of a variable in a domain: the value below which a share p of the weight lies.
 *
 * Interval of Woodruff: the limits of the share of rows at or below the quantile (option `limits`), read off
 * the distribution by the same rule; a limit below 0 or above 1 has no value. Standard error: their distance
 * / (2 t). Interval `replicates`: the variance of the quantiles of the replicates, and the estimate plus or
 * minus t times its root.
 *
 * @param y one value per row (length n), NaN where missing
 * @param p share of the weight below, 0 to 1; 0.5 is the median
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options rule, interval, domain, level, degrees of freedom, limits
 * @returns estimate in units of y; undefined as empty-domain if no row of the domain carries a weight. It has
 * no design effect
 * @throws EstimationError as `mean`; invalid-option when p is not a share
 * @see Woodruff (1952), Journal of the American Statistical Association 47, 635-646; Särndal, Swensson and
 *   Wretman (1992), section 5.11
 * @example quantile([1, 2, 6], 0.5, design3).value // => 2
 */
export function quantile<Df extends DfChoice = 'full'>(
  y: Column,
  p: number,
  design: Design,
  options: QuantileOptions<Df> = {},
): QuantileEstimate<NoInfer<Df>> {
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
export function quantileBy<Df extends DfChoice = 'full'>(
  y: Column,
  p: number,
  design: Design,
  groups: Groups,
  options: QuantileOptions<Df> = {},
): QuantileEstimate<NoInfer<Df>>[] {
  return quantilesBy(y, [p], design, groups, options)[0]!;
}

/**
 * Several quantiles of a variable in each of many groups, from one sorting of the file.
 *
 * @param shares the quantiles, each 0 to 1
 * @param groups a partition of the rows (length n)
 * @returns for each share, one estimate per group; see `quantile`
 * @throws EstimationError as `quantile`, and invalid-groups
 * @example quantilesBy([1, 2, 4], [0.3, 1], design3, { codes: new Int32Array(3), count: 1 }).map(([all]) => all.value) // => [1, 4]
 */
export function quantilesBy<Df extends DfChoice = 'full'>(
  y: Column,
  shares: readonly number[],
  design: Design,
  groups: Groups,
  options: QuantileOptions<Df> = {},
): QuantileEstimate<NoInfer<Df>>[][] {
  for (const p of shares) if (!(p >= 0 && p <= 1)) throw statisticErrors.quantileShare({ p });
  const { rule = 'math', interval = 'woodruff', domain } = options;
  checkOptions(options, design.rows);
  checkChoice('rule', rule, QUANTILE_RULES);
  checkChoice('interval', interval, ['woodruff', 'replicates']);
  if (interval === 'replicates' && design.kind !== 'replicate') throw statisticErrors.intervalWithoutReplicates();
  const column = toNumbers(y, design.rows, 'y');
  refuseInfinite(column);
  const rows = orderedRows(column, design, checkGroups(groups, design.rows), domain);
  const orders = rows.map((groupRows) => weightedOrder(groupRows, column, design.weights));
  const values = shares.map((p) =>
    orders.map((order) => (order.values.length === 0 ? Number.NaN : readQuantile(order, p, rule))),
  );
  return interval === 'replicates' && design.kind === 'replicate'
    ? shares.map((p, position) =>
        replicateInterval({ column, design, rows, values: values[position]!, p, rule }, options),
      )
    : woodruffIntervals({ column, design, groups, orders, values, rule }, options);
}

function refuseInfinite(column: Float64Array): void {
  const row = column.findIndex((value) => Math.abs(value) === Infinity);
  if (row >= 0) throw statisticErrors.infiniteInQuantile({ row });
}
