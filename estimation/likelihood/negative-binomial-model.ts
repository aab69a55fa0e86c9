import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { type Model, type ModelOptions, type Multiplier, multiplier, testedCoefficients } from '../models/fit-model.ts';
import { countRows, type FittedTerms, fitTerms, modelDegrees } from '../models/fit-terms.ts';
import { unshifted } from '../models/model-frame.ts';
import { reachOf } from '../models/model-survey.ts';
import type { ModelTerm } from '../models/model-term.ts';
import type { PoissonCoefficient } from '../models/poisson-model.ts';
import { refuseUnsettled } from '../models/refuse-fit.ts';
import { residuals } from '../models/residuals.ts';
import { checkOptions } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { climbLikelihood } from './climb-likelihood.ts';
import { likelihoodCovariance } from './likelihood-covariance.ts';
import { sizeOf } from './likelihood-pass.ts';
import { negativeBinomialLikelihood } from './negative-binomial-likelihood.ts';

/** The dispersion of counts: their variance is mu + mu^2 / theta. Limits are those of its logarithm. */
export interface Dispersion extends Multiplier {
  readonly se: Quantity;
}

/** A negative binomial model. The covariance matrix has the coefficients, then the logarithm of theta. */
export interface NegativeBinomialModel extends Model<PoissonCoefficient> {
  readonly theta: Dispersion;
}

// The derivatives of a row need a sum over all counts below its own.
const MOST_COUNT = 100_000;

/**
 * Negative binomial model of a count: log of its mean as a sum of terms, and a dispersion that is estimated.
 * Compared with a Poisson model it gives less weight to rows of many incidents.
 *
 * Mean mu = exp(x'b), variance mu + mu^2 / theta; coefficients and theta maximize the weighted log likelihood.
 * Variance: A^-1 M A^-1 of coefficients and log theta together, A minus the second derivatives of that sum and M
 * the variance of its first derivatives under the design. Limits and t tests as `poissonModel`.
 *
 * @param y whole numbers of 0 or more (length n); NaN where missing
 * @param terms categories and numbers (length n), and interactions of them
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, confidence level, degrees of freedom
 * @returns coefficients on the log of the mean, the intercept first, each with its rate ratio; theta; their
 * covariance
 * @throws EstimationError as `logisticModel`, and no-overdispersion
 * @see Hilbe (2011), Negative Binomial Regression, chapter 8; Binder (1983), International Statistical Review 51,
 * 279-292; R svyVGAM, svy_vglm(family = negbinomial)
 * @example negativeBinomialModel([1, 0, 5], [], design3).coefficients[0].rateRatio.value.toFixed(9) // => '2.000000000'
 */
export function negativeBinomialModel(
  y: Column,
  terms: readonly ModelTerm[],
  design: Design,
  options: ModelOptions = {},
): NegativeBinomialModel {
  const { domain, level, df: choice = 'domain' } = checkOptions(options, design.rows);
  const poisson = fitTerms({ family: 'poisson', y: toNumbers(y, design.rows, 'response'), terms }, design, domain);
  const { frame, data: rows } = poisson;
  const { columns, mask, names, shifts } = frame;
  const { weights } = design;
  const likelihood = negativeBinomialLikelihood(largestCount(poisson));
  const data = { likelihood, columns, y: rows.y, weights, mask };
  const reach = reachOf(columns, weights, mask);
  const start = Float64Array.from([...poisson.fit.coefficients, Math.log(firstTheta(poisson))]);
  const fit = climbLikelihood(data, reach, start, true);
  if (!fit.converged || fit.factor.kept.length < sizeOf(data)) refuseUnsettled(fit);
  const told = (coefficients: ArrayLike<number>) => unshifted(coefficients, shifts);
  const { covariance, domainDf } = likelihoodCovariance({ data, fit, reach, told }, design);
  const df = modelDegrees(choice, design, domainDf, columns.width);
  const tested = testedCoefficients(
    [...names, { term: 'log theta' }],
    { values: told(fit.coefficients), covariance, df },
    level,
  );
  const theta = multiplier(tested.at(-1)!);
  const { se } = tested.at(-1)!;
  return {
    coefficients: tested.slice(0, -1).map((each) => ({ ...each, rateRatio: multiplier(each) })),
    theta: { ...theta, se: isDefined(se) ? theta.value * se : se },
    covariance,
    df,
    n: countRows(mask, weights),
  };
}

function largestCount({ data: { y, mask, weights } }: FittedTerms): number {
  let most = 0;
  for (let row = 0; row < y.length; row++) {
    if (mask[row] !== 1 || !(weights[row]! > 0)) continue;
    const value = y[row]!;
    if (!Number.isInteger(value) || value > MOST_COUNT) throw modelErrors.notACount({ row, value, most: MOST_COUNT });
    most = Math.max(most, value);
  }
  return most;
}

/**
 * Theta from the means of a Poisson model: sum of w mu^2 over sum of w ((y - mu)^2 - y). If the second is not
 * above 0 the likelihood does not rise from the Poisson model, where theta is infinite.
 */
function firstTheta({ data, fit }: FittedTerms): number {
  let squares = 0;
  let surplus = 0;
  const { y, weights } = data;
  for (const [row, residual] of residuals(data, fit.coefficients).entries()) {
    if (data.mask[row] !== 1 || !(weights[row]! > 0)) continue;
    squares += weights[row]! * (y[row]! - residual) ** 2;
    surplus += weights[row]! * (residual ** 2 - y[row]!);
  }
  if (!(surplus > 0)) throw modelErrors.noOverdispersion();
  return squares / surplus;
}
