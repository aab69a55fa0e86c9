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

export interface LogisticCoefficient extends ModelCoefficient {
  /**
   * Odds of the level over those of the reference, or the factor of the odds for one unit more. For the
   * intercept, the odds themselves.
   */
  readonly oddsRatio: Multiplier;
}

/**
 * Logistic model of a yes or no: log odds of the response as a sum of terms.
 *
 * Coefficients solve sum of w x (y - mu) = 0, mu = 1 / (1 + exp(-x'b)). Variance: A^-1 M A^-1 with A = sum of
 * w mu (1 - mu) x x' and M the variance of the total of w x (y - mu) under the design. Limits and t tests
 * with PSUs minus strata of the rows in the model, plus 1, minus coefficients.
 *
 * @param y 1 or 0, or a share between them (length n); NaN where missing
 * @param terms categories and numbers (length n), and interactions of them. Rows with a missing value are left
 * out; levels without rows have no coefficient
 * @param design strata, PSUs and weights (length n)
 * @param options domain (length n), confidence level
 * @returns coefficients on the log odds, the intercept first, each with its odds ratio; their covariance
 * @throws EstimationError separation, collinear-terms, not-converged, invalid-response, invalid-value,
 * no-rows, invalid-groups, invalid-option, length-mismatch, single-psu-stratum
 * @see Binder (1983), International Statistical Review 51, 279-292; Lumley (2010), chapter 6
 * @example logisticModel([1, 0, 1], [], design3).coefficients[0].oddsRatio.value.toFixed(9) // => '2.000000000'
 */
export function logisticModel(
  y: Column,
  terms: readonly ModelTerm[],
  design: Design,
  options: ModelOptions = {},
): Model<LogisticCoefficient> {
  const model = fitModel({ family: 'logistic', y, terms }, design, options);
  return { ...model, coefficients: model.coefficients.map((each) => ({ ...each, oddsRatio: multiplier(each) })) };
}
