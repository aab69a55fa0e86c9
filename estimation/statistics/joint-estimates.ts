import { type Column, toNumbers } from '../columns.ts';
import type { Design, ReplicateDesign } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import { checkChoice, checkOptions, type Options } from '../options.ts';
import type { Quantity, Undefined } from '../quantity.ts';
import { accumulate } from '../variance/accumulate.ts';
import { checkFinite } from '../variance/check-finite.ts';
import { finishJointly } from '../variance/finish-jointly.ts';
import { degreesOfFreedom } from './estimate-groups.ts';
import { linearizeMean } from './mean.ts';
import { linearizeRatio } from './ratio.ts';
import { linearizeTotal } from './total.ts';

/** The statistic to be estimated in every group. */
export type JointStatistic =
  | { readonly kind: 'mean' | 'total'; readonly y: Column }
  | { readonly kind: 'ratio'; readonly y: Column; readonly x: Column };

/** Estimates of several groups of one file with all their covariances. */
export interface JointEstimates {
  readonly values: readonly Quantity[];
  /**
   * Row and column g belong to group g; they hold 0 if the group has no value. The diagonal holds the
   * variances.
   */
  readonly covariance: readonly (readonly number[])[] | Undefined;
  readonly df: number;
  /** Only for replicate designs: the values in every replicate, for statistics of them. */
  readonly replicates?: ReplicateValues;
}

export interface ReplicateValues extends Pick<ReplicateDesign, 'scale' | 'rscales' | 'mse'> {
  /** For each group, one value per replicate, NaN where undefined. */
  readonly values: readonly Float64Array[];
}

/**
 * Means, totals or ratios of many groups with their full covariance matrix.
 *
 * Cov(a, b) = sum over strata of (1 - f) n / (n - 1) * sum over PSUs of (u_a - mean u_a)(u_b - mean u_b), u
 * the PSU totals of the linearized values. Groups of one file share PSUs, so they are not independent.
 *
 * @param statistic what to estimate, columns of length n
 * @param design strata, PSUs and weights (length n)
 * @param groups a partition of the rows (length n)
 * @param options domain, degrees of freedom (of the domain: that of all groups together)
 * @returns values in units of the statistic, covariances in their square
 * @throws EstimationError as `mean`, and invalid-groups
 * @see Särndal, Swensson and Wretman (1992), section 5.5; Lumley (2010), section 2.3
 * @example jointEstimates({ kind: 'mean', y: [1, 2, 4] }, design3, { codes: Int32Array.of(0, 1, 1), count: 2 }).values // => [1, 3]
 */
export function jointEstimates(
  statistic: JointStatistic,
  design: Design,
  groups: Groups,
  options: Options = {},
): JointEstimates {
  const { domain, missing = 'omit', df = 'full' } = checkOptions(options, design.rows);
  checkChoice('kind', statistic.kind, ['mean', 'total', 'ratio']);
  const y = toNumbers(statistic.y, design.rows, 'y');
  const columns = statistic.kind === 'ratio' ? [y, toNumbers(statistic.x, design.rows, 'x')] : [y];
  const linearize = { mean: linearizeMean, total: linearizeTotal, ratio: linearizeRatio }[statistic.kind];
  const totals = accumulate(columns, design, { missing, groups, ...(domain && { domain }) });
  const { results, covariance, domainDf, replicates } = finishJointly(totals, design, linearize);
  checkFinite(results.flatMap(({ value, variance }) => [value, variance]));
  return {
    values: results.map(({ value }) => value),
    covariance,
    df: degreesOfFreedom(df, design, domainDf),
    ...(design.kind === 'replicate' &&
      replicates !== undefined && {
        replicates: { values: replicates, scale: design.scale, rscales: design.rscales, mse: design.mse },
      }),
  };
}
