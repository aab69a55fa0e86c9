import type { Column } from '../columns.ts';
import type { Design } from '../design/types.ts';
import {
  fitModel,
  type Model,
  type ModelCoefficient,
  type ModelOptions,
  type Multiplier,
  multiplier,
} from './fit-model.ts';
import type { ModelTerm } from './model-term.ts';

export interface PoissonCoefficient extends ModelCoefficient {
  /**
   * Rate of the level over that of the reference, or the factor of the rate for one unit more. For the
   * intercept, the rate itself.
   */
  readonly rateRatio: Multiplier;
}

/**
 * Poisson model of a count: log of its mean as a sum of terms. The variance does not assume that counts are
 * Poisson.
 *
 * Coefficients solve sum of w x (y - mu) = 0, mu = exp(x'b). Variance, limits and tests as `logisticModel`,
 * with A = sum of w mu x x'.
 *
 * @param y counts or other numbers of 0 or more (length n); NaN where missing
 * @param terms categories and numbers (length n), and interactions of them. Rows with a missing value are left
 * out; levels without rows have no coefficient
 * @param design strata, PSUs and weights (length n)
 * @param options domain (length n), confidence level
 * @returns coefficients on the log of the mean, the intercept first, each with its rate ratio; their
 * covariance
 * @throws EstimationError as `logisticModel`
 * @see Binder (1983), International Statistical Review 51, 279-292; Lumley (2010), chapter 5
 * @example poissonModel([1, 0, 5], [], design3).coefficients[0].rateRatio.value.toFixed(9) // => '2.000000000'
 */
export function poissonModel(
  y: Column,
  terms: readonly ModelTerm[],
  design: Design,
  options: ModelOptions = {},
): Model<PoissonCoefficient> {
  const model = fitModel({ family: 'poisson', y, terms }, design, options);
  return { ...model, coefficients: model.coefficients.map((each) => ({ ...each, rateRatio: multiplier(each) })) };
}
