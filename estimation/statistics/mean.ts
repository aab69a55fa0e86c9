import { type Column, toNumberColumns, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import type { Linearize } from '../variance/linearization.ts';
import { estimateEach } from './estimate-each.ts';
import { estimateGroups, estimateOne } from './estimate-groups.ts';

/** The mean m as a ratio to the sum of weights W: z = (y - m) / W. */
export const linearizeMean: Linearize = ({ weight, sums, shifts }) => {
  if (weight === 0) return { undefined: 'empty-domain' };
  const shiftedMean = sums[0]! / weight;
  return { value: shifts[0]! + shiftedMean, constant: -shiftedMean / weight, coefficients: [1 / weight] };
};

/**
 * Mean of a variable in a domain, m = sum of w y / sum of w.
 *
 * Variance: Taylor linearization with z = (y - m) / W, ultimate clusters.
 *
 * @param y one value per row (length n), NaN where missing
 * @param design strata, PSUs and weights (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns estimate in units of y; undefined as empty-domain if no row of the domain carries a weight
 * @throws EstimationError length-mismatch, single-psu-stratum, invalid-option, invalid-value
 * @see Särndal, Swensson and Wretman (1992), section 5.7; Wolter (2007), section 6.3
 * @example mean([1, 2, 6], taylorDesign({ weights: [1, 1, 2], lonelyPsu: 'fail' })).value // => 3.75
 */
export function mean<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimateOne({ columns: [toNumbers(y, design.rows, 'y')], design, options, linearize: linearizeMean });
}

/**
 * Mean of a variable in each of many groups, in one pass.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group, in units of y; see `mean`
 * @throws EstimationError as `mean`, and invalid-groups
 * @example meanBy([1, 2, 4], design3, { codes: Int32Array.of(0, 1, 1), count: 2 }).map((group) => group.value) // => [1, 3]
 */
export function meanBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimateGroups({
    columns: [toNumbers(y, design.rows, 'y')],
    design,
    groups,
    options,
    linearize: linearizeMean,
  });
}

/**
 * Means of many variables, each over the rows that have it, with the cells of the file numbered once.
 *
 * @param variables columns of length n, NaN where missing
 * @returns one estimate per variable, in its units; see `mean`
 * @throws EstimationError as `mean`
 * @example means([[1, 0, 0], [1, 1, 1]], design3).map((each) => each.value) // => [1 / 3, 1]
 */
export function means<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  variables: readonly Column[],
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimateEach({
    columns: toNumberColumns(variables, design.rows),
    design,
    options,
    linearize: linearizeMean,
  }).map(([whole]) => whole!);
}

/**
 * Means of many variables in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns for each variable, one estimate per group; see `means`
 * @throws EstimationError as `mean`, and invalid-groups
 * @example meansBy([[1, 0, 0]], design3, { codes: Int32Array.of(0, 1, 1), count: 2 })[0].map((group) => group.value) // => [1, 0]
 */
export function meansBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  variables: readonly Column[],
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[][] {
  return estimateEach({
    columns: toNumberColumns(variables, design.rows),
    design,
    groups,
    options,
    linearize: linearizeMean,
  });
}
