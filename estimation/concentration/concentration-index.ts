import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import type { EstimateMade } from '../estimate.ts';
import { checkGroups, type GroupPair, type Groups } from '../groups.ts';
import { checkOptions, type DfChoice, type LimitsChoice, type Options } from '../options.ts';
import { isUndefined, type Quantity } from '../quantity.ts';
import type { PairedEstimates } from '../statistics/compared-pairs.ts';
import { estimatesOfRows, groupsWithGaps, pairedRows, type RowLinearized } from '../statistics/row-linearized.ts';
import { concentrationOf } from './concentration-of-order.ts';
import { rankGroups, reweighed, roomForRows } from './ranked-rows.ts';

/**
 * Gini coefficient of a number or an amount in a domain: half of the mean difference of two persons, as a
 * share of the mean. 0 where all have the same, near 1 where one has everything.
 *
 * G = 2 T / (N Y) - 1, T the sum of w y r, r the weight of those who have less plus half of those who have
 * the same. Variance: Taylor linearization with the derivative of G by the weight of each person; in
 * replicates G is computed again.
 *
 * @param y one value of 0 or more per row (length n), NaN where missing
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns a number between 0 and 1; undefined as zero-denominator if all have 0
 * @throws EstimationError as `mean`; invalid-value for a value below 0
 * @see Deville (1999), Survey Methodology 25, 193-203; Langel and Tillé (2013), Journal of the Royal
 *   Statistical Society A 176, 521-540
 * @example gini([0, 0, 0, 3], taylorDesign({ rows: 4, lonelyPsu: 'fail' })).value // => 0.75
 */
export function gini<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimatesOfRows(indexBy(y, y, design, undefined, options))[0]!;
}

/**
 * Gini coefficient in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group; see `gini`
 * @throws EstimationError as `gini`, and invalid-groups
 * @example giniBy([1, 1, 4], design3, { codes: Int32Array.of(0, 0, 1), count: 2 }).map((group) => group.value) // => [0, 0]
 */
export function giniBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimatesOfRows(indexBy(y, y, design, groups, options));
}

/**
 * Gini coefficients of many groups, with the values and the covariance of the pairs that are compared; see
 * `pairedTabulation`.
 *
 * @param pairs groups that are compared
 * @returns one estimate per group, and the two coefficients of each pair
 * @throws EstimationError as `giniBy`
 * @example pairedGinis([0, 2, 1], design3, { groups: { codes: Int32Array.of(0, 0, 1), count: 2 }, pairs: [{ of: 0, minus: 1 }] }).pairs[0].values // => [0.5, 0]
 */
export function pairedGinis<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  options: Options<Df, L> & { readonly groups: Groups; readonly pairs: readonly GroupPair[] },
): PairedEstimates<NoInfer<Df>, NoInfer<L>> {
  const { pairs, groups, ...others } = options;
  return pairedRows(indexBy(y, y, design, groups, others), pairs);
}

/**
 * Concentration index of an amount along a ranking, such as incidents along income: above 0 where those
 * ranked high have more of it, below 0 where those ranked low do. Ranked by itself it is the Gini
 * coefficient.
 *
 * C = 2 T / (N Y) - 1, T the sum of w y r, r the weight of those ranked below plus half of those ranked
 * alike. Variance as of `gini`.
 *
 * @param y one value of 0 or more per row (length n), NaN where missing
 * @param rankedBy the variable that ranks the rows (length n), NaN where missing
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns a number between -1 and 1; undefined as zero-denominator if all have 0
 * @throws EstimationError as `gini`
 * @see Kakwani, Wagstaff and van Doorslaer (1997), Journal of Econometrics 77, 87-103
 * @example concentrationIndex([3, 0, 0, 0], [1, 2, 3, 4], taylorDesign({ rows: 4, lonelyPsu: 'fail' })).value // => -0.75
 */
export function concentrationIndex<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  rankedBy: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimatesOfRows(indexBy(y, rankedBy, design, undefined, options))[0]!;
}

function indexBy<Df extends DfChoice, L extends LimitsChoice>(
  y: Column,
  rankedBy: Column,
  design: Design,
  groups: Groups | undefined,
  options: Options<Df, L>,
): RowLinearized<Df, L> {
  const { domain } = checkOptions(options, design.rows);
  const amounts = toAmounts(y, design.rows);
  const ranks = rankedBy === y ? amounts : completeRanks(toFinite(rankedBy, design.rows, 'rankedBy'), amounts);
  if (groups !== undefined) checkGroups(groups, design.rows);
  const gaps = groupsWithGaps([ranks], groups, options);
  const ranked = rankGroups({ ranks, amounts }, design, groups, domain);
  const linearized = roomForRows(ranked, ranks);
  const areRanks = ranks === amounts;
  const weighted = { amounts, areRanks, weights: design.weights };
  const values = ranked.map(
    (order, group): Quantity =>
      gaps[group] === 1 ? { undefined: 'missing-values' } : concentrationOf(order, weighted, linearized),
  );
  const weights = replicateWeights(design);
  const inReplicate = (group: number, factors: Float64Array) => {
    const order = ranked[group]!;
    const ofReplicate = weights(order.rows, factors);
    const index = concentrationOf(reweighed(order, ofReplicate), { amounts, areRanks, weights: ofReplicate });
    return isUndefined(index) ? Number.NaN : index;
  };
  return { design, groups, options, values, linearized, inReplicate };
}

/** A row counts when it has both. */
function completeRanks(ranks: Float64Array, amounts: Float64Array): Float64Array {
  let complete = ranks;
  for (let row = 0; row < ranks.length; row++) {
    if (!Number.isNaN(amounts[row])) continue;
    // A copy: the column is the caller's.
    if (complete === ranks) complete = ranks.slice();
    complete[row] = Number.NaN;
  }
  return complete;
}

/** Weights of rows in one replicate, in a column of all rows; the next call writes over it. */
export function replicateWeights({
  base,
  rowUnit,
}: Design): (rows: Int32Array | undefined, factors: Float64Array) => Float64Array {
  let weights: Float64Array | undefined;
  return (rows, factors) => {
    weights ??= new Float64Array(base.length);
    for (let k = 0; k < (rows ?? base).length; k++) {
      const row = rows === undefined ? k : rows[k]!;
      weights[row] = base[row]! * factors[rowUnit[row]!]!;
    }
    return weights;
  };
}

/** Numbers without an infinite one. */
function toFinite(column: Column, rows: number, name: string): Float64Array {
  const numbers = toNumbers(column, rows, name);
  for (let row = 0; row < rows; row++)
    if (Math.abs(numbers[row]!) === Infinity) throw statisticErrors.amountNotFinite({ name, row });
  return numbers;
}

/** Numbers or amounts of 0 or more. */
export function toAmounts(column: Column, rows: number): Float64Array {
  const numbers = toNumbers(column, rows, 'y');
  for (let row = 0; row < rows; row++) {
    const value = numbers[row]!;
    if (value < 0) throw statisticErrors.negativeAmount({ row, value });
    if (value === Infinity) throw statisticErrors.amountNotFinite({ name: 'y', row });
  }
  return numbers;
}
