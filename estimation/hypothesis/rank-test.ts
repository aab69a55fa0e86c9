import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { fPValue, normalScore } from '../distributions.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkChoice, checkOptions, type Options } from '../options.ts';
import { isUndefined, type Quantity } from '../quantity.ts';
import { jointEstimates } from '../statistics/joint-estimates.ts';
import { orderedRows } from '../statistics/weighted-order.ts';
import { solveLinear } from './solve-linear.ts';

/**
 * Scores of the ranks: the rank as a share (`wilcoxon`), its normal quantile, or whether it is above the
 * middle.
 */
export type RankScores = (typeof RANK_SCORES)[number];

const RANK_SCORES = ['wilcoxon', 'vanderWaerden', 'median'] as const;

/** A test that groups have the same distribution. */
export interface RankTest {
  /** The F statistic; of two groups the square of t. */
  readonly statistic: Quantity;
  readonly ndf: Quantity;
  /** Denominator degrees of freedom. */
  readonly ddf: Quantity;
  /** A fraction. */
  readonly pValue: Quantity;
  /** Mean score of each group; undefined for a group without rows, which is left out of the test. */
  readonly meanScores: readonly Quantity[];
}

/**
 * Test that a variable has the same distribution in all groups, by ranks: Wilcoxon's for two groups, that
 * of Kruskal and Wallis for more, van der Waerden's and the median test.
 *
 * The rank of a row is the weight below it and half of that of equal values, r, of the weight N of all rows
 * compared. Scores: r / N, its normal quantile, or 1 where r > N / 2. With b the differences of the groups'
 * mean scores from the first one and V their covariance under the design, ranks held fixed: F = b' V^-1 b /
 * k on k = groups - 1 and df - k, df PSUs minus strata of the rows compared. For two groups F is the square
 * of t = b / se.
 *
 * @param y one value per row (length n), NaN where missing
 * @param groups a partition of the rows (length n); -1 for rows that are not compared
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options scores (default `wilcoxon`), domain
 * @returns statistic, degrees of freedom, p value, and the mean scores; undefined as too-few-categories
 * with fewer than two groups that have rows
 * @throws EstimationError as `mean`, and invalid-groups
 * @see Lumley and Scott (2013), Biometrika 100, 831-842; R survey, svyranktest
 * @example rankTest([1, 2, 3], { codes: Int32Array.of(0, 0, 1), count: 2 }, design3).meanScores // => [1 / 3, 2.5 / 3]
 */
export function rankTest(
  y: Column,
  groups: Groups,
  design: Design,
  options: Pick<Options, 'domain'> & { readonly scores?: RankScores } = {},
): RankTest {
  const { scores = 'wilcoxon' } = options;
  const { domain } = checkOptions(options, design.rows);
  checkChoice('scores', scores, RANK_SCORES);
  const column = toNumbers(y, design.rows, 'y');
  const infinite = column.findIndex((value) => Math.abs(value) === Infinity);
  if (infinite >= 0) throw statisticErrors.amountNotFinite({ name: 'y', row: infinite });
  const { codes, count } = checkGroups(groups, design.rows);
  const compared = { codes: codes.map((code) => (code < 0 ? -1 : 0)), count: 1 };
  const rows = orderedRows(column, design, compared, domain)[0]!;
  const score = rowScores(rows, column, design.weights, scores);

  const sums = new Float64Array(count);
  const weights = new Float64Array(count);
  for (const row of rows) {
    sums[codes[row]!]! += design.weights[row]! * score[row]!;
    weights[codes[row]!]! += design.weights[row]!;
  }
  const meanScores = Array.from(
    sums,
    (sum, group): Quantity => (weights[group] === 0 ? { undefined: 'empty-domain' } : sum / weights[group]!),
  );
  const kept = [...weights.keys()].filter((group) => weights[group]! > 0);
  const without = (reason: Quantity): RankTest => ({
    statistic: reason,
    ndf: reason,
    ddf: reason,
    pValue: reason,
    meanScores,
  });
  if (kept.length < 2) return without({ undefined: 'too-few-categories' });

  const linearized = score.map((value, row) => {
    const group = codes[row]!;
    return group < 0 || weights[group] === 0 ? value : (value - sums[group]! / weights[group]!) / weights[group]!;
  });
  const { covariance, df } = jointEstimates({ kind: 'total', y: linearized }, design, groups, {
    df: 'domain',
    ...(domain && { domain }),
  });
  if (isUndefined(covariance)) return without(covariance);
  const [first, ...others] = kept as [number, ...number[]];
  const ndf = others.length;
  const ddf = df - ndf;
  if (!(ddf > 0)) return without({ undefined: 'no-degrees-of-freedom' });
  const differences = others.map((group) => [(meanScores[group] as number) - (meanScores[first] as number)]);
  const variance = others.map((a) =>
    others.map(
      (b) => covariance[a]![b]! - covariance[a]![first]! - covariance[first]![b]! + covariance[first]![first]!,
    ),
  );
  const solved = solveLinear(variance, differences);
  if (solved === undefined) return without({ undefined: 'singular-covariance' });
  const statistic = differences.reduce((sum, [difference], k) => sum + difference! * solved[k]![0]!, 0) / ndf;
  return { statistic, ndf, ddf, pValue: fPValue(statistic, ndf, ddf), meanScores };
}

/** The score of each row that is compared; 0 for one of weight 0, NaN where the value is missing. */
function rowScores(rows: Int32Array, y: Float64Array, weights: Float64Array, scores: RankScores): Float64Array {
  let population = 0;
  for (const row of rows) population += weights[row]!;
  const score = y.map((value) => (Number.isNaN(value) ? value : 0));
  let below = 0;
  for (let k = 0; k < rows.length; ) {
    const first = k;
    let weight = 0;
    for (; k < rows.length && y[rows[k]!] === y[rows[first]!]; k++) weight += weights[rows[k]!]!;
    // Half of those who have the same. R takes the plain mean of their places, which depends on the order of the file.
    const rank = below + weight / 2;
    const value = scoreOf(rank, population, scores);
    for (let place = first; place < k; place++) score[rows[place]!] = value;
    below += weight;
  }
  return score;
}

function scoreOf(rank: number, population: number, scores: RankScores): number {
  if (scores === 'median') return rank > population / 2 ? 1 : 0;
  return scores === 'wilcoxon' ? rank / population : normalScore(rank / population);
}
