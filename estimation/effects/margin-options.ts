import type { ReplicateDesign } from '../design/types.ts';
import { confidenceLimits, type Limits } from '../limits.ts';
import type { ModelOptions } from '../models/fit-model.ts';
import { checkChoice } from '../options.ts';
import { isUndefined, type Quantity } from '../quantity.ts';
import type { JointEstimates } from '../statistics/joint-estimates.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import type { MarginVariance } from './margin-covariance.ts';
import type { MarginSetting } from './margin-settings.ts';

/** A predictive margin: what the mean of the domain would be if every row were set to something. */
export interface PredictiveMargin extends Limits {
  readonly at: MarginSetting;
  readonly value: number;
  readonly se: Quantity;
}

export interface MarginOptions extends ModelOptions {
  /**
   * What the variance takes in beside that of the coefficients: the sampling of the rows, as if it were
   * independent of the coefficients (`separate`, default, as R has it), the two with their covariance (`joint`),
   * or nothing (`fixed`: the rows are the population that the margins are about). Replicates carry both
   * together.
   */
  readonly variance?: MarginVariance;
  /** `t` (default), or `logit` for shares, whose limits then lie between 0 and 1. */
  readonly limits?: 't' | 'logit';
}

/** The choices of a caller, checked and completed. */
export function marginChoices({ variance = 'separate', limits = 't' }: MarginOptions) {
  checkChoice('variance', variance, ['separate', 'joint', 'fixed']);
  checkChoice('limits', limits, ['t', 'logit']);
  return { variance, limits };
}

/** Margins with those of every replicate. */
export function replicateEstimates(values: readonly number[], replicates: Float64Array[], design: ReplicateDesign) {
  const { scale, rscales, mse } = design;
  return {
    values,
    covariance: replicateCovariance(replicates, values, design),
    replicates: { values: replicates, scale, rscales, mse },
  };
}

/** Standard errors and limits of margins. */
export function withMarginLimits(
  { values, covariance }: Pick<JointEstimates, 'covariance'> & { readonly values: readonly number[] },
  { df, level, limits }: { readonly df: number; readonly level: number; readonly limits: 't' | 'logit' },
): Omit<PredictiveMargin, 'at'>[] {
  return values.map((value, g) => {
    const se = isUndefined(covariance) ? covariance : Math.sqrt(Math.max(0, covariance[g]![g]!));
    return { value, se, ...confidenceLimits({ value, se, n: 0, allRows: 0, df, domainDf: df, level, limits }) };
  });
}
