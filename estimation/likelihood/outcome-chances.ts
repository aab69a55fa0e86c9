import { CHUNK_ROWS } from '../models/row-chunk.ts';
import type { OutcomeForm } from './fit-outcomes.ts';

/** Probabilities of the outcomes of some rows, and their derivatives. */
export interface OutcomeChances {
  /** For each outcome, its probability. */
  readonly chances: readonly Float64Array[];
  /** For outcome k and predictor e, at k * predictors + e. */
  readonly slopes: readonly Float64Array[];
  /** For outcome k and parameter c, at k * parameters + c. */
  readonly parameterSlopes: readonly Float64Array[];
}

export function makeChances(outcomes: number, predictors: number, parameters: number): OutcomeChances {
  const columns = (count: number) => Array.from({ length: count }, () => new Float64Array(CHUNK_ROWS));
  return {
    chances: columns(outcomes),
    slopes: columns(outcomes * predictors),
    parameterSlopes: columns(outcomes * parameters),
  };
}

/** Writes the probabilities of the outcomes and their derivatives. */
export function fillChances(
  family: OutcomeForm['family'],
  count: number,
  eta: readonly Float64Array[],
  parameters: Float64Array,
  into: OutcomeChances,
): void {
  if (family === 'ordinal') fillOrdinalChances(count, eta[0]!, parameters, into);
  else fillMultinomialChances(count, eta, into);
}

function fillOrdinalChances(
  count: number,
  eta: Float64Array,
  thresholds: Float64Array,
  { chances, slopes, parameterSlopes }: OutcomeChances,
): void {
  const parameters = thresholds.length;
  for (let i = 0; i < count; i++) {
    let below = 0;
    let slopeBelow = 0;
    for (let k = 0; k <= parameters; k++) {
      const share = k < parameters ? 1 / (1 + Math.exp(eta[i]! - thresholds[k]!)) : 1;
      const slope = share * (1 - share);
      chances[k]![i] = share - below;
      slopes[k]![i] = slopeBelow - slope;
      if (k < parameters) parameterSlopes[k * parameters + k]![i] = slope;
      if (k > 0) parameterSlopes[k * parameters + k - 1]![i] = -slopeBelow;
      below = share;
      slopeBelow = slope;
    }
  }
}

function fillMultinomialChances(
  count: number,
  eta: readonly Float64Array[],
  { chances, slopes }: OutcomeChances,
): void {
  const predictors = eta.length;
  for (let i = 0; i < count; i++) {
    let most = 0;
    for (const column of eta) most = Math.max(most, column[i]!);
    let all = Math.exp(-most);
    chances[0]![i] = all;
    for (let e = 0; e < predictors; e++) {
      const part = Math.exp(eta[e]![i]! - most);
      chances[e + 1]![i] = part;
      all += part;
    }
    for (const column of chances) column[i]! /= all;
    for (let k = 0; k <= predictors; k++)
      for (let e = 0; e < predictors; e++)
        slopes[k * predictors + e]![i] = chances[k]![i]! * ((k === e + 1 ? 1 : 0) - chances[e + 1]![i]!);
  }
}
