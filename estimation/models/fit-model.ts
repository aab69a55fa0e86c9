import type { Design } from '../design/types.ts';
import { type Comparison, contrast } from '../hypothesis/contrast.ts';
import type { Limits } from '../limits.ts';
import { checkOptions, type Options } from '../options.ts';
import { isDefined, type Undefined } from '../quantity.ts';
import type { JointEstimates } from '../statistics/joint-estimates.ts';
import { countRows, fitTerms, type ModelForm, modelDegrees } from './fit-terms.ts';
import { modelCovariance } from './model-covariance.ts';
import { unshifted } from './model-frame.ts';
import type { CoefficientName } from './model-term.ts';

/** A coefficient of a model, with the test that it is 0. */
export interface ModelCoefficient extends CoefficientName, Omit<Comparison, 'df' | 'value'> {
  readonly value: number;
}

/**
 * The factor by which a coefficient multiplies odds or rates, with the limits of the coefficient transformed.
 */
export interface Multiplier extends Limits {
  readonly value: number;
}

/** A fitted model. */
export interface Model<C extends ModelCoefficient = ModelCoefficient> {
  /** The intercept, then categories and numbers in their order, then interactions. */
  readonly coefficients: readonly C[];
  /** Covariance matrix of the coefficients, in their order. */
  readonly covariance: readonly (readonly number[])[] | Undefined;
  /**
   * Degrees of freedom of limits and tests; by default PSUs minus strata of the rows in the model, plus 1,
   * minus coefficients.
   */
  readonly df: number;
  /** Rows in the model: in the domain, with a weight, the response and every term. */
  readonly n: number;
}

/**
 * Options of a model. Degrees of freedom default to those of the rows in the model. Unless they are a number,
 * they are reduced by the number of coefficients minus 1.
 */
export type ModelOptions = Pick<Options, 'domain' | 'level' | 'df'>;

export function fitModel(form: ModelForm, design: Design, options: ModelOptions): Model {
  const { domain, level, df: choice = 'domain' } = checkOptions(options, design.rows);
  const { frame, data, fit } = fitTerms(form, design, domain);
  const { mask, names, shifts } = frame;
  const values = unshifted(fit.coefficients, shifts);
  const { covariance, domainDf } = modelCovariance(data, fit, shifts, design);
  const df = modelDegrees(choice, design, domainDf, values.length);
  return {
    coefficients: testedCoefficients(names, { values, covariance, df }, level),
    covariance,
    df,
    n: countRows(mask, design.weights),
  };
}

/** Each coefficient with its limits and the test that it is 0. */
export function testedCoefficients<N extends CoefficientName>(
  names: readonly N[],
  { values, covariance, df }: JointEstimates & { readonly values: readonly number[] },
  level: number | undefined,
): (N & ModelCoefficient)[] {
  return names.map((name, column) => {
    const { df: _common, ...test } = contrast(
      { values, covariance, df },
      values.map((_, other) => (other === column ? 1 : 0)),
      level === undefined ? {} : { level },
    );
    return { ...name, ...test, value: values[column]! };
  });
}

/** The coefficient and its limits as a factor. */
export function multiplier({ value, lower, upper }: Pick<ModelCoefficient, 'value' | 'lower' | 'upper'>): Multiplier {
  return {
    value: Math.exp(value),
    lower: isDefined(lower) ? Math.exp(lower) : lower,
    upper: isDefined(upper) ? Math.exp(upper) : upper,
  };
}
