import type { Column } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import type { EstimateMade } from '../estimate.ts';
import { checkGroups, type GroupPair, type Groups } from '../groups.ts';
import { checkOptions, type DfChoice, type LimitsChoice, type Options } from '../options.ts';
import { isUndefined, type Quantity, type Undefined } from '../quantity.ts';
import type { PairedEstimates } from '../statistics/compared-pairs.ts';
import type { WeightedOrder } from '../statistics/quantile-rules.ts';
import { estimatesOfRows, groupsWithGaps, pairedRows, type RowLinearized } from '../statistics/row-linearized.ts';
import { replicateWeights, toAmounts } from './concentration-index.ts';
import { fillByValue, rankGroups, reweighed, roomForRows, weightedOrderOf } from './ranked-rows.ts';

/**
 * Share of a total that falls on those who have most of it, such as the share of incidents on the tenth of
 * the population that is victimized most: 1 - L(1 - share), L the Lorenz curve. Of persons who have the
 * same, the part that fills the share up is counted.
 *
 * Variance: as of `lorenzCurve`.
 *
 * @param y one value of 0 or more per row (length n), NaN where missing
 * @param share of the population, 0 to 1, for example 0.1
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns a fraction of at least `share`; undefined as zero-denominator if all have 0
 * @throws EstimationError as `gini`; invalid-option when the share is none
 * @see Langel and Tillé (2011), Survey Methodology 37, 219-230
 * @example topShare([0, 1, 3], 1 / 3, design3).value // => 0.75
 */
export function topShare<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  share: number,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimatesOfRows(sharesBy(y, [share], 'most', { design, options })[0]!)[0]!;
}

/**
 * Share of the total of each of many groups that falls on those in it who have most.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group; see `topShare`
 * @throws EstimationError as `topShare`, and invalid-groups
 * @example topShareBy([1, 3, 5], 0.5, design3, { codes: Int32Array.of(0, 0, 1), count: 2 }).map((group) => group.value) // => [0.75, 0.5]
 */
export function topShareBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  share: number,
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimatesOfRows(sharesBy(y, [share], 'most', { design, groups, options })[0]!);
}

/**
 * Shares of the total of many groups, with the values and the covariance of the pairs that are compared; see
 * `pairedTabulation`.
 *
 * @param pairs groups that are compared
 * @returns one estimate per group, and the two shares of each pair
 * @throws EstimationError as `topShareBy`
 * @example pairedTopShares([1, 3, 5], 0.5, design3, { groups: { codes: Int32Array.of(0, 0, 1), count: 2 }, pairs: [{ of: 0, minus: 1 }] }).pairs[0].values // => [0.75, 0.5]
 */
export function pairedTopShares<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  share: number,
  design: Design,
  options: Options<Df, L> & { readonly groups: Groups; readonly pairs: readonly GroupPair[] },
): PairedEstimates<NoInfer<Df>, NoInfer<L>> {
  const { pairs, groups, ...others } = options;
  return pairedRows(sharesBy(y, [share], 'most', { design, groups, options: others })[0]!, pairs);
}

/**
 * Lorenz curve: for each share p of the population, the share L(p) of the total that falls on those who
 * have least.
 *
 * L(p) = (sum of w y of those below the quantile q of p, and q times the part of p N that they leave) / Y.
 * Variance: Taylor linearization, z = (min(y - q, 0) + p q - L y) / Y; in replicates L is computed again.
 *
 * @param y one value of 0 or more per row (length n), NaN where missing
 * @param shares of the population, each 0 to 1
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns one estimate per share, fractions; undefined as zero-denominator if all have 0
 * @throws EstimationError as `topShare`
 * @see Langel and Tillé (2011), Survey Methodology 37, 219-230; Kovačević and Binder (1997), Journal of
 *   Official Statistics 13, 41-58
 * @example lorenzCurve([0, 1, 3], [0, 2 / 3, 1], design3).map((point) => point.value) // => [0, 0.25, 1]
 */
export function lorenzCurve<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  shares: readonly number[],
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return sharesBy(y, shares, 'least', { design, options }).map((one) => estimatesOfRows(one)[0]!);
}

interface Asked<Df extends DfChoice, L extends LimitsChoice> {
  readonly design: Design;
  /** All rows are one group when left out. */
  readonly groups?: Groups;
  readonly options: Options<Df, L>;
}

/** By share, then by group. */
function sharesBy<Df extends DfChoice, L extends LimitsChoice>(
  y: Column,
  shares: readonly number[],
  whose: 'least' | 'most',
  { design, groups, options }: Asked<Df, L>,
): RowLinearized<Df, L>[] {
  for (const share of shares) if (!(share >= 0 && share <= 1)) throw statisticErrors.shareOfPopulation({ share });
  const { domain } = checkOptions(options, design.rows);
  const amounts = toAmounts(y, design.rows);
  if (groups !== undefined) checkGroups(groups, design.rows);
  const gaps = groupsWithGaps([amounts], groups, options);
  const ranked = rankGroups({ ranks: amounts, amounts }, design, groups, domain);
  const orders = ranked.map((order) => weightedOrderOf(order, design.weights));
  const weights = replicateWeights(design);
  return shares.map((share) => {
    const p = whose === 'least' ? share : 1 - share;
    const linearized = roomForRows(ranked, amounts);
    const values = orders.map((order, group): Quantity => {
      if (gaps[group] === 1) return { undefined: 'missing-values' };
      const point = lorenzPoint(order, p);
      if (isUndefined(point)) return point;
      const { value, quantile, total } = point;
      const sign = whose === 'least' ? 1 : -1;
      const derivative = (amount: number) =>
        (sign * (Math.min(amount - quantile, 0) + p * quantile - value * amount)) / total;
      fillByValue(ranked[group]!, derivative, linearized);
      return whose === 'least' ? value : 1 - value;
    });
    const inReplicate = (group: number, factors: Float64Array) => {
      const order = ranked[group]!;
      const ofReplicate = weights(order.rows, factors);
      const point = lorenzPoint(weightedOrderOf(reweighed(order, ofReplicate), ofReplicate), p);
      if (isUndefined(point)) return Number.NaN;
      return whose === 'least' ? point.value : 1 - point.value;
    };
    return { design, groups, options, values, linearized, inReplicate };
  });
}

interface LorenzPoint {
  readonly value: number;
  /** What the last of those who are counted have. */
  readonly quantile: number;
  readonly total: number;
}

// Running sums of weights decide up to rounding.
const TIE = 1e-12;

function lorenzPoint({ values, weights, cumulative }: WeightedOrder, p: number): LorenzPoint | Undefined {
  const population = cumulative.at(-1);
  if (population === undefined) return { undefined: 'empty-domain' };
  const reached = p * population;
  let at = 0;
  let below = 0;
  while (at < values.length - 1 && cumulative[at]! < reached - TIE * population) {
    below += weights[at]! * values[at]!;
    at++;
  }
  let total = below;
  for (let k = at; k < values.length; k++) total += weights[k]! * values[k]!;
  const quantile = values[at]!;
  const counted = at === 0 ? 0 : cumulative[at - 1]!;
  if (total === 0) return { undefined: 'zero-denominator' };
  return { value: (below + quantile * (reached - counted)) / total, quantile, total };
}
