import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { modelErrors } from '../errors/model-errors.ts';
import type { DfChoice } from '../options.ts';
import { degreesOfFreedom } from '../statistics/estimate-groups.ts';
import type { Family } from './family.ts';
import { fitGlm, type GlmFit } from './fit-glm.ts';
import { type ModelFrame, modelFrame } from './model-frame.ts';
import type { ModelTerm } from './model-term.ts';
import { refuseFit } from './refuse-fit.ts';
import type { MaskedData } from './score-covariance.ts';

/** A model that is to be fitted: what is explained, and by what. */
export interface ModelForm {
  readonly family: Family;
  /** Length n, NaN where missing. */
  readonly y: Column;
  readonly terms: readonly ModelTerm[];
}

/** A model at its estimate, in the columns of its frame. */
export interface FittedTerms {
  readonly frame: ModelFrame;
  readonly data: MaskedData;
  readonly fit: GlmFit;
}

/**
 * Puts the terms into columns and fits them.
 *
 * @throws EstimationError as `logisticModel`
 */
export function fitTerms(
  { family, y, terms }: ModelForm,
  design: Design,
  domain: ArrayLike<boolean | number> | undefined,
): FittedTerms {
  const response = toNumbers(y, design.rows, 'response');
  const frame = modelFrame(response, terms, design, domain);
  const { columns, mask } = frame;
  refuseNegative(design.weights, mask);
  const data = { family, columns, y: response, weights: design.weights, mask };
  const fit = fitGlm(data);
  refuseFit(fit, frame, data);
  return { frame, data, fit };
}

/** With negative weights a likelihood may have no maximum. */
export function refuseNegative(weights: Float64Array, mask: Uint8Array): void {
  for (let row = 0; row < mask.length; row++)
    if (mask[row] === 1 && weights[row]! < 0) throw modelErrors.negativeWeight({ row, weight: weights[row]! });
}

/**
 * Degrees of freedom of a model: unless they are a number, those of the design or of the rows in the model,
 * plus 1, minus the coefficients of one predictor with its intercept.
 */
export function modelDegrees(choice: DfChoice, design: Design, domainDf: number, coefficients: number): number {
  const chosen = degreesOfFreedom(choice, design, domainDf);
  return typeof choice === 'number' ? chosen : chosen + 1 - coefficients;
}

/** Rows in the model: marked and with a weight. */
export function countRows(mask: Uint8Array, weights: Float64Array): number {
  let n = 0;
  for (let row = 0; row < mask.length; row++) if (weights[row]! > 0) n += mask[row]!;
  return n;
}

export function sumOfWeights(mask: Uint8Array, weights: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) sum += weights[row]!;
  return sum;
}
