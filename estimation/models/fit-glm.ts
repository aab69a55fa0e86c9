import { factorSymmetric, type SymmetricFactor } from '../linear/factor-symmetric.ts';
import { dot } from '../linear/gram.ts';
import { fitPass, type GlmData, makeRoom, type PassSums } from './fit-pass.ts';
import { type MergedColumns, mergeCategories, mergedCoefficients, unmergedSums } from './merge-categories.ts';
import { type ModelSurvey, surveyRows } from './model-survey.ts';
import { CHUNK_ROWS } from './row-chunk.ts';
import { isSeparating } from './separation.ts';

/** A model at the end of Newton's method. */
export interface GlmFit {
  /**
   * One per column (length width). Columns that are combinations of others have 0 and are not in
   * `factor.kept`.
   */
  readonly coefficients: Float64Array;
  /** A = sum of w V x x', row after row (length width * width). */
  readonly information: Float64Array;
  /** A factored: `factor.solve(b)` is A^-1 b. */
  readonly factor: SymmetricFactor;
  /** Passes over the rows. */
  readonly iterations: number;
  /** False if the coefficients are not at a maximum of the likelihood; then they must not be used. */
  readonly converged: boolean;
  /** If there is no maximum: a direction of the coefficients in which the likelihood rises without end. */
  readonly separation?: Float64Array;
}

// The size of a step is the most that it can move the predictor of a row. Newton's method squares the error,
// so after a step of this size the coefficients are exact; the information, computed before the step, has at
// most a relative error of this size.
const SETTLED = 1e-11;
// If rounding keeps steps from getting that small, the search ends when they no longer shrink.
const ROUNDING = 1e-6;
const MOST_PASSES = 60;
// Where fitted shares are practically 0 or 1 the likelihood is flat, and a Newton step would be too large for
// a number. No step moves a logit or a log rate by more than this.
const LONGEST_MOVE = 10;
// From this number of rows on it saves time to merge categories and to start from a fit of some of the rows.
const LARGE_FILE = 100_000;
// A fit that can settle has small steps after this number of passes.
const SUSPICIOUS_AFTER = 6;

/**
 * Coefficients of a generalized linear model: Newton's method on the weighted score equations, sum of w x (y
 * - mu) = 0.
 *
 * @param input family, columns, response, weights; `start`: coefficients near the answer, such as those of
 * the full sample for a replicate
 * @throws EstimationError invalid-response, invalid-value, no-rows
 */
export function fitGlm(input: GlmData & { readonly start?: Float64Array }): GlmFit {
  const survey = surveyRows(input);
  const merged = input.columns.rows < LARGE_FILE ? undefined : mergeCategories(input.columns);
  return climb(input, merged, survey, input.start ?? roughStart(input, merged, survey));
}

function climb(
  input: GlmData,
  merged: MergedColumns | undefined,
  { meanOfY, unit, reach }: ModelSurvey,
  start: Float64Array | undefined,
): GlmFit {
  const { columns } = input;
  const pass = passOver(input, merged, meanOfY);
  let passes = 1;
  let beta = start;
  let sums = pass(beta);
  let factor = factorSymmetric(sums.information, columns.width);
  const rank = factor.kept.length;
  const finished = (converged: boolean, coefficients: Float64Array, separation?: Float64Array): GlmFit => {
    const { information } = sums;
    return {
      coefficients,
      information,
      factor,
      iterations: passes,
      converged,
      ...(separation !== undefined && { separation }),
    };
  };

  for (let lastSize = Infinity; passes < MOST_PASSES; ) {
    const step = factor.solve(sums.gradient);
    if (beta === undefined) {
      beta = step.map((value) => value * longest(input, largestMove(step, reach) / unit));
      sums = pass(beta);
      passes++;
    } else {
      const size = largestMove(step, reach) / unit;
      const shrinks = size <= lastSize / 2;
      lastSize = size;
      if (size <= SETTLED || (size <= ROUNDING && !shrinks)) return finished(true, moved(beta, step));
      if (passes > SUSPICIOUS_AFTER && !shrinks && isSeparating(input, step)) return finished(false, beta, step);
      // The likelihood is concave: if its slope along the step has turned to the opposite by half or more,
      // the step is too long.
      const slope = dot(sums.gradient, step);
      let length = longest(input, size);
      let next = moved(beta, step, length);
      let nextSums = pass(next);
      passes++;
      while (size > ROUNDING && passes < MOST_PASSES && !(dot(nextSums.gradient, step) >= -0.5 * slope)) {
        length /= 2;
        next = moved(beta, step, length);
        nextSums = pass(next);
        passes++;
      }
      beta = next;
      sums = nextSums;
    }
    factor = factorSymmetric(sums.information, columns.width);
    if (factor.kept.length < rank) return finished(false, beta, isSeparating(input, step) ? step : undefined);
  }
  return finished(false, beta ?? new Float64Array(columns.width));
}

/** Gives the sums at any coefficients; in a large file over merged categories. */
function passOver(
  input: GlmData,
  merged: MergedColumns | undefined,
  meanOfY: number,
): (beta: Float64Array | undefined) => PassSums {
  const { columns } = input;
  const room = makeRoom(merged?.columns ?? columns);
  if (merged === undefined) return (beta) => fitPass(input, room, beta, meanOfY);
  const data = { ...input, columns: merged.columns };
  return (beta) => {
    const mergedBeta = beta === undefined ? undefined : mergedCoefficients(merged, beta);
    return unmergedSums(merged, fitPass(data, room, mergedBeta, meanOfY), columns.width);
  };
}

/**
 * Coefficients from every sixteenth chunk of rows, as a start that saves passes over a large file; undefined
 * if they are not an estimate.
 */
function roughStart(input: GlmData, merged: MergedColumns | undefined, survey: ModelSurvey): Float64Array | undefined {
  const { rows, width } = input.columns;
  if (merged === undefined || input.family === 'gaussian') return undefined;
  const mask = new Uint8Array(rows);
  for (let row = 0; row < rows; row++)
    if (Math.floor(row / CHUNK_ROWS) % 16 === 0 && (input.mask === undefined || input.mask[row] === 1)) mask[row] = 1;
  const { converged, factor, coefficients } = climb({ ...input, mask }, merged, survey, undefined);
  return converged && factor.kept.length === width ? coefficients : undefined;
}

/** Share of a step that may be taken. A linear model is solved in one step. */
function longest({ family }: GlmData, size: number): number {
  return family === 'gaussian' ? 1 : Math.min(1, LONGEST_MOVE / size);
}

function largestMove(step: Float64Array, reach: Float64Array): number {
  let largest = 0;
  for (let j = 0; j < step.length; j++) largest = Math.max(largest, Math.abs(step[j]!) * reach[j]!);
  return largest;
}

function moved(beta: Float64Array, step: Float64Array, length = 1): Float64Array {
  return beta.map((value, j) => value + length * step[j]!);
}
