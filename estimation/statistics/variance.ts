import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkOptions, type DfChoice, type LimitsChoice, type Options } from '../options.ts';
import { accumulate } from '../variance/accumulate.ts';
import type { Linearize } from '../variance/linearization.ts';
import { cellsOf, type UnitTotals } from '../variance/totals.ts';
import { estimateGroups } from './estimate-groups.ts';

/**
 * Its two variables are y minus its mean, and the square of that: s^2 = n / (n - 1) * (mean of squares -
 * square of the mean). The linearized value holds the mean fixed.
 */
const linearizeVariance: Linearize = ({ n, weight, totals, shifts }) => {
  if (weight === 0) return { undefined: 'empty-domain' };
  if (n < 2) return { undefined: 'too-few-rows' };
  const mean = totals[0]! / weight;
  const square = totals[1]! / weight;
  const bessel = n / (n - 1);
  const value = bessel * (square - mean * mean);
  return { value, constant: (bessel * shifts[1]! - value) / weight, coefficients: [0, bessel / weight] };
};

/**
 * Variance of a variable in the population of a domain, s^2 = n / (n - 1) * sum of w (y - m)^2 / sum of w, m
 * the mean and n the rows.
 *
 * Variance of the estimate: that of the mean of n / (n - 1) * (y - m)^2, with m held fixed. With replicates m
 * is estimated in each of them.
 *
 * @param y one value per row (length n), NaN where missing
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom
 * @returns estimate in the square of the units of y; undefined as empty-domain, or too-few-rows for a single
 * one
 * @throws EstimationError as `mean`
 * @see Särndal, Swensson and Wretman (1992), section 5.9; R survey, svyvar
 * @example variance([1, 2, 3], design3).value // => 1
 */
export function variance<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return varianceBy(y, design, { codes: new Int32Array(design.rows), count: 1 }, options)[0]!;
}

/**
 * Variance of a variable in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group; see `variance`
 * @throws EstimationError as `variance`, and invalid-groups
 * @example varianceBy([1, 3, 4], design3, { codes: Int32Array.of(0, 0, 1), count: 2 }).map((group) => group.value) // => [2, { undefined: 'too-few-rows' }]
 */
export function varianceBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  const { domain, missing = 'omit' } = checkOptions(options, design.rows);
  const taken = { groups: checkGroups(groups, design.rows), missing, ...(domain && { domain }) };
  const column = toNumbers(y, design.rows, 'y');
  const means = groupMeans(design, accumulate([column], design, taken));
  const distance = column.map((value, row) => (groups.codes[row]! < 0 ? value : value - means[groups.codes[row]!]!));
  const squares = distance.map((value) => value * value);
  return estimateGroups({ columns: [distance, squares], design, groups, options, linearize: linearizeVariance });
}

function groupMeans(design: Design, totals: UnitTotals): Float64Array {
  const means = new Float64Array(totals.groupCount);
  for (let group = 0; group < totals.groupCount; group++) {
    let sum = 0;
    let weight = 0;
    const { start, end } = cellsOf(totals, group);
    for (let cell = start; cell < end; cell++) {
      const factor = design.kind === 'replicate' ? design.full[totals.unit[cell]!]! : 1;
      sum += factor * totals.sums[0]![cell]!;
      weight += factor * totals.weight[cell]!;
    }
    means[group] = weight === 0 ? 0 : totals.shifts[0]! + sum / weight;
  }
  return means;
}
