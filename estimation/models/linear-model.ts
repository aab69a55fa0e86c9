import type { Column } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { fitModel, type Model, type ModelOptions } from './fit-model.ts';
import type { ModelTerm } from './model-term.ts';

/**
 * Linear model: mean of a number as a sum of terms, by weighted least squares.
 *
 * Coefficients solve sum of w x (y - x'b) = 0. Variance, limits and tests as `logisticModel`, with A = sum of
 * w x x'.
 *
 * @param y length n, NaN where missing
 * @param terms categories and numbers (length n), and interactions of them. Rows with a missing value are left
 * out; levels without rows have no coefficient
 * @param design strata, PSUs and weights (length n)
 * @param options domain (length n), confidence level
 * @returns coefficients in units of y, the intercept first; their covariance
 * @throws EstimationError as `logisticModel`, without separation
 * @see Fuller (2009), Sampling Statistics, section 6.1; Lumley (2010), chapter 5
 * @example linearModel([1, 3, 5], [{ name: 'time', kind: 'number', values: [1, 2, 3] }], design3).coefficients[1].value.toFixed(9) // => '2.000000000'
 */
export function linearModel(y: Column, terms: readonly ModelTerm[], design: Design, options: ModelOptions = {}): Model {
  return fitModel({ family: 'gaussian', y, terms }, design, options);
}
