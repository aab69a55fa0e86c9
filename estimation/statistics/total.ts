import { type Column, toNumberColumns, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import type { Linearize } from '../variance/linearization.ts';
import { estimateEach } from './estimate-each.ts';
import { estimateGroups, estimateOne } from './estimate-groups.ts';

export const linearizeTotal: Linearize = ({ totals, shifts }) => ({
  value: totals[0]!,
  constant: shifts[0]!,
  coefficients: [1],
});

/**
 * Total of a variable in a domain, T = sum of w y.
 *
 * Variance: that of the PSU totals of w y within strata, ultimate clusters. A domain without rows has the
 * total 0.
 *
 * @param y one value per row (length n), NaN where missing; 1 everywhere gives the size of the domain
 * @param design strata, PSUs and weights (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns estimate in units of y
 * @throws EstimationError length-mismatch, single-psu-stratum, invalid-option, invalid-value
 * @see Särndal, Swensson and Wretman (1992), sections 4.3 and 10.3
 * @example total([1, 0, 1], taylorDesign({ weights: [10, 20, 30], lonelyPsu: 'fail' })).value // => 40
 */
export function total<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimateOne({ columns: [toNumbers(y, design.rows, 'y')], design, options, linearize: linearizeTotal });
}

/**
 * Total of a variable in each of many groups, in one pass.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group, in units of y; see `total`
 * @throws EstimationError as `total`, and invalid-groups
 * @example totalBy([1, 2, 3], design3, { codes: Int32Array.of(0, 1, 1), count: 2 }).map((group) => group.value) // => [1, 5]
 */
export function totalBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
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
    linearize: linearizeTotal,
  });
}

/**
 * Totals of many variables, each over the rows that have it, with the cells of the file numbered once.
 *
 * @param variables columns of length n, NaN where missing
 * @returns one estimate per variable, in its units; see `total`
 * @throws EstimationError as `total`
 * @example totals([[1, 0, 0], [1, 1, 1]], design3).map((each) => each.value) // => [1, 3]
 */
export function totals<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  variables: readonly Column[],
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimateEach({
    columns: toNumberColumns(variables, design.rows),
    design,
    options,
    linearize: linearizeTotal,
  }).map(([whole]) => whole!);
}

/**
 * Totals of many variables in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns for each variable, one estimate per group; see `totals`
 * @throws EstimationError as `total`, and invalid-groups
 * @example totalsBy([[1, 0, 0]], design3, { codes: Int32Array.of(0, 1, 1), count: 2 })[0].map((group) => group.value) // => [1, 0]
 */
export function totalsBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
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
    linearize: linearizeTotal,
  });
}
