import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { modelErrors } from '../errors/model-errors.ts';
import { type Comparison, contrast } from '../hypothesis/contrast.ts';
import type { Limits } from '../limits.ts';
import { checkOptions, type Options } from '../options.ts';
import { isDefined, type Undefined } from '../quantity.ts';
import { degreesOfFreedom } from '../statistics/estimate-groups.ts';
import type { Family } from './family.ts';
import { fitGlm } from './fit-glm.ts';
import { modelCovariance, unshifted } from './model-covariance.ts';
import { type CoefficientName, type ModelTerm, modelFrame } from './model-frame.ts';
import { refuseFit } from './refuse-fit.ts';

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
  /** The intercept, then the terms in their order. */
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

/** A model to be fitted. */
interface WantedModel {
  readonly family: Family;
  readonly response: Column;
  readonly terms: readonly ModelTerm[];
  readonly design: Design;
  readonly options: ModelOptions;
}

export function fitModel({ family, response, terms, design, options }: WantedModel): Model {
  const { domain, level, df: choice = 'domain' } = checkOptions(options, design.rows);
  const y = toNumbers(response, design.rows, 'response');
  const frame = modelFrame(y, terms, design, domain);
  const { columns, mask, names, shifts } = frame;
  refuseNegative(design.weights, mask);
  const data = { family, columns, y, weights: design.weights, mask };
  const fit = fitGlm(data);
  refuseFit(fit, frame, data);

  const values = unshifted(fit.coefficients, shifts);
  const { covariance, domainDf } = modelCovariance(data, fit, shifts, design);
  const chosen = degreesOfFreedom(choice, design, domainDf);
  const df = typeof choice === 'number' ? chosen : chosen + 1 - values.length;
  const coefficients = names.map((name, column) => {
    const { df: _common, ...test } = contrast(
      { values, covariance, df },
      values.map((_, other) => (other === column ? 1 : 0)),
      level === undefined ? {} : { level },
    );
    return { ...name, ...test, value: values[column]! };
  });
  return {
    coefficients,
    covariance,
    df,
    n: mask.reduce((n, marked, row) => n + (design.weights[row]! > 0 ? marked : 0), 0),
  };
}

/** With negative weights a likelihood may have no maximum. */
function refuseNegative(weights: Float64Array, mask: Uint8Array): void {
  const row = mask.findIndex((marked, column) => marked === 1 && weights[column]! < 0);
  if (row < 0) return;
  throw modelErrors.negativeWeight({ row, weight: weights[row]! });
}

/** The coefficient and its limits as a factor. */
export function multiplier({ value, lower, upper }: ModelCoefficient): Multiplier {
  return {
    value: Math.exp(value),
    lower: isDefined(lower) ? Math.exp(lower) : lower,
    upper: isDefined(upper) ? Math.exp(upper) : upper,
  };
}
