import { modelErrors } from '../errors/model-errors.ts';
import { type Comparison, contrast } from '../hypothesis/contrast.ts';
import { type Multiplier, multiplier } from '../models/fit-model.ts';
import type { CoefficientName } from '../models/model-term.ts';
import { isDefined } from '../quantity.ts';
import type { TestedModel } from './wald-test.ts';

/** A coefficient of a model, and how often it counts. */
export interface CountedCoefficient extends CoefficientName {
  /** The outcome of a multinomial model. */
  readonly outcome?: string;
  /** 1 by default; -1 to subtract it. */
  readonly times?: number;
}

/** A combination of coefficients, with the test that it is 0. */
export interface CoefficientContrast extends Comparison {
  /** The combination as a factor: an odds ratio, or a rate or risk ratio, as the model gives it. */
  readonly factor: Multiplier | undefined;
}

/**
 * Linear combination of the coefficients of a model, such as the odds ratio of women against men among the old
 * in a model with an interaction: the coefficient of women and that of old women together.
 *
 * Value: sum of times * b. Variance c' V c, limits and t test as those of the coefficients; the factor is the
 * exponent of the value and of its limits.
 *
 * @param model a fitted model
 * @param combination coefficients by their names
 * @param options confidence level, default 0.95
 * @returns value on the scale of the coefficients, and the factor
 * @throws EstimationError invalid-option
 * @see Lumley (2010), Complex Surveys, section 5.2; R survey, svycontrast
 * @example coefficientContrast(linearModel([1, 3, 5], [{ name: 'time', kind: 'number', values: [1, 2, 3] }], design3), [{ term: '(Intercept)' }, { term: 'time', times: 10 }]).value.toFixed(9) // => '19.000000000'
 */
export function coefficientContrast(
  model: TestedModel & { readonly coefficients: readonly (CoefficientName & { readonly outcome?: string })[] },
  combination: readonly CountedCoefficient[],
  options: { level?: number } = {},
): CoefficientContrast {
  const { coefficients, covariance, df } = model;
  const counted = coefficients.map(() => 0);
  for (const wanted of combination) {
    const at = coefficients.findIndex((each) => nameOf(each) === nameOf(wanted));
    if (at < 0) throw modelErrors.unknownCoefficient({ name: nameOf(wanted), known: coefficients.map(nameOf) });
    counted[at]! += wanted.times ?? 1;
  }
  const values = coefficients.map(({ value }) => value);
  const compared = contrast({ values, covariance, df }, counted, options);
  const { value } = compared;
  return { ...compared, factor: isDefined(value) ? multiplier({ ...compared, value }) : undefined };
}

function nameOf({ term, level, outcome }: CountedCoefficient): string {
  return [outcome, term, level].filter((part) => part !== undefined).join(' ');
}
