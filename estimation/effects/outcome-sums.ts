import type { TaylorDesign } from '../design/types.ts';
import type { FittedOutcomes, OutcomeForm } from '../likelihood/fit-outcomes.ts';
import { sizeOf } from '../likelihood/likelihood-pass.ts';
import { fillChances, makeChances } from '../likelihood/outcome-chances.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import { addPredictor, addScores, CHUNK_ROWS, fillChunk, makeChunk } from '../models/row-chunk.ts';
import type { MarginSums } from './margin-sums.ts';

/** Rows as they are set, with the coefficients and the weights of the full sample or of a replicate. */
export interface SetOutcomes extends Pick<FittedOutcomes, 'data'> {
  readonly family: OutcomeForm['family'];
  readonly columns: ModelColumns;
  readonly coefficients: Float64Array;
  readonly weights: Float64Array;
  /** The design whose units the totals are wanted of. */
  readonly unitsOf?: TaylorDesign | undefined;
}

/**
 * One pass over the rows of a model: of each outcome the mean probability, and its derivatives.
 *
 * @param visit gets the probabilities of each row, in a column for each outcome
 */
export function outcomeSums(
  { data, family, columns, coefficients, weights, unitsOf }: SetOutcomes,
  visit?: (row: number, at: number, chances: readonly Float64Array[]) => void,
): MarginSums[] {
  const { likelihood, mask } = data;
  const { predictors, parameters } = likelihood;
  const { width } = columns;
  const outcomes = family === 'ordinal' ? parameters + 1 : predictors + 1;
  const own = coefficients.subarray(predictors * width);
  const padded = Array.from({ length: predictors }, (_, e) => {
    const part = new Float64Array(width + 1);
    part.set(coefficients.subarray(e * width, (e + 1) * width));
    return part;
  });
  const chunk = makeChunk(columns);
  const eta = padded.map(() => new Float64Array(CHUNK_ROWS));
  const found = makeChances(outcomes, predictors, parameters);
  const values = new Float64Array(outcomes);
  const slopes = Array.from({ length: outcomes * predictors }, () => new Float64Array(width + 1));
  const ofParameters = Array.from({ length: outcomes }, () => new Float64Array(parameters));
  const units = Array.from({ length: outcomes }, () => new Float64Array(unitsOf?.unitCount ?? 0));
  let all = 0;
  for (let row = 0; row < columns.rows; ) {
    row = fillChunk(chunk, row, weights, mask);
    const { rows, count } = chunk;
    for (const [e, predictor] of eta.entries()) {
      predictor.fill(0, 0, count);
      addPredictor(chunk, padded[e]!, predictor);
    }
    fillChances(family, count, eta, own, found);
    for (let i = 0; i < count; i++) {
      const w = weights[rows[i]!]!;
      all += w;
      visit?.(rows[i]!, i, found.chances);
      for (let k = 0; k < outcomes; k++) {
        values[k]! += w * found.chances[k]![i]!;
        for (let c = 0; c < parameters; c++) ofParameters[k]![c]! += w * found.parameterSlopes[k * parameters + c]![i]!;
      }
      for (const column of found.slopes) column[i]! *= w;
    }
    if (unitsOf !== undefined)
      for (const [k, sums] of units.entries())
        for (let i = 0; i < count; i++) sums[unitsOf.rowUnit[rows[i]!]!]! += weights[rows[i]!]! * found.chances[k]![i]!;
    for (const [at, sums] of slopes.entries()) addScores(chunk, found.slopes[at]!, sums);
  }
  return Array.from(values, (value, k) => {
    const gradient = new Float64Array(sizeOf({ ...data, columns }));
    for (let e = 0; e < predictors; e++) gradient.set(slopes[k * predictors + e]!.subarray(0, width), e * width);
    gradient.set(ofParameters[k]!, predictors * width);
    return { value: value / all, gradient: gradient.map((each) => each / all), units: units[k]! };
  });
}
