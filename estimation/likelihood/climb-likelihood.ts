import { factorSymmetric, type SymmetricFactor } from '../linear/factor-symmetric.ts';
import { eachPredictor } from '../models/each-predictor.ts';
import { mergeCategories } from '../models/merge-categories.ts';
import { CHUNK_ROWS } from '../models/row-chunk.ts';
import { type LikelihoodData, type LikelihoodSums, likelihoodPass, sizeOf } from './likelihood-pass.ts';

/** A model at the end of Newton's method: the coefficients of each predictor in turn, then the parameters. */
export interface LikelihoodFit {
  readonly coefficients: Float64Array;
  readonly factor: SymmetricFactor;
  /** Passes over the rows. */
  readonly iterations: number;
  /** False if the coefficients are not at a maximum of the likelihood; then they must not be used. */
  readonly converged: boolean;
  /** If there is no maximum: a direction of the coefficients in which the likelihood rises without end. */
  readonly separation?: Float64Array;
}

// As for generalized linear models, whose search says why (fit-glm.ts).
const SETTLED = 1e-11;
const ROUNDING = 1e-6;
const MOST_PASSES = 80;
const LONGEST_MOVE = 10;
const LARGE_FILE = 100_000;
const SUSPICIOUS_AFTER = 8;
// Sums of logarithms over the file are only so exact.
const SAME_LIKELIHOOD = 1e-11;
// Moves below this share of the largest one count as 0.
const STILL = 1e-8;

/**
 * Newton's method on a likelihood. A step that lowers it is halved.
 *
 * @param reach largest absolute value of each column
 * @param start where to begin
 * @param isNear whether that is near the answer. Otherwise a fit of every sixteenth chunk of rows of a large
 * file comes first
 */
export function climbLikelihood(
  data: LikelihoodData,
  reach: Float64Array,
  start: Float64Array,
  isNear = false,
): LikelihoodFit {
  const merged = data.columns.rows < LARGE_FILE ? undefined : mergeCategories(data.columns);
  const pass = (from: LikelihoodData) => (beta: Float64Array) => likelihoodPass(from, merged, beta);
  if (merged === undefined || isNear) return climb(data, pass(data), reach, start);
  const mask = data.mask.map((marked, row) => (Math.floor(row / CHUNK_ROWS) % 16 === 0 ? marked : 0));
  const part = { ...data, mask };
  const rough = climb(part, pass(part), reach, start);
  const usable = rough.converged && rough.factor.kept.length === start.length;
  return climb(data, pass(data), reach, usable ? rough.coefficients : start);
}

function climb(
  data: LikelihoodData,
  pass: (beta: Float64Array) => LikelihoodSums,
  reach: Float64Array,
  start: Float64Array,
): LikelihoodFit {
  let beta = start;
  let sums = pass(beta);
  let passes = 1;
  let factor = factorOf(data, sums);
  const rank = factor.kept.length;
  const finished = (converged: boolean, coefficients: Float64Array, separation?: Float64Array): LikelihoodFit => ({
    coefficients,
    factor,
    iterations: passes,
    converged,
    ...(separation !== undefined && { separation }),
  });
  for (let lastSize = Infinity; passes < MOST_PASSES; ) {
    const step = factor.solve(sums.gradient);
    const size = largestMove(data, step, reach);
    if (!(size < Infinity)) return finished(false, beta);
    const shrinks = size <= lastSize / 2;
    lastSize = size;
    if (size <= SETTLED || (size <= ROUNDING && !shrinks)) return finished(true, moved(beta, step, 1));
    if (passes > SUSPICIOUS_AFTER && !shrinks && isEndless(data, step)) return finished(false, beta, step);
    const floor = sums.logLikelihood - SAME_LIKELIHOOD * Math.abs(sums.logLikelihood);
    let length = Math.min(1, LONGEST_MOVE / size);
    let next = moved(beta, step, length);
    let nextSums = pass(next);
    passes++;
    while (size > ROUNDING && passes < MOST_PASSES && !(nextSums.logLikelihood >= floor)) {
      length /= 2;
      next = moved(beta, step, length);
      nextSums = pass(next);
      passes++;
    }
    beta = next;
    sums = nextSums;
    factor = factorOf(data, sums);
    if (factor.kept.length < rank) return finished(false, beta, isEndless(data, step) ? step : undefined);
  }
  return finished(false, beta);
}

/**
 * The information, factored. Where a likelihood is not concave and its information is not positive, the
 * parameter is searched for apart from the coefficients, so that the step still leads upwards.
 */
function factorOf(data: LikelihoodData, { information }: LikelihoodSums): SymmetricFactor {
  const size = sizeOf(data);
  if (data.likelihood.isConcave) return factorSymmetric(information, size);
  const last = size - 1;
  const diagonal = information[size * size - 1]!;
  const whole = diagonal > 0 ? factorSymmetric(information, size) : undefined;
  if (whole !== undefined && whole.kept.length === size) return whole;
  const apart = information.slice();
  for (let a = 0; a < last; a++) apart[a * size + last] = apart[last * size + a] = 0;
  apart[size * size - 1] = Math.abs(diagonal);
  return factorSymmetric(apart, size);
}

function largestMove({ likelihood, columns }: LikelihoodData, step: Float64Array, reach: Float64Array): number {
  const coefficients = likelihood.predictors * columns.width;
  let largest = 0;
  for (let j = 0; j < step.length; j++)
    largest = Math.max(largest, Math.abs(step[j]!) * (j < coefficients ? reach[j % columns.width]! : 1));
  return Number.isNaN(largest) ? Infinity : largest;
}

function moved(beta: Float64Array, step: Float64Array, length: number): Float64Array {
  return beta.map((value, j) => value + length * step[j]!);
}

/** Whether the likelihood rises without end in a direction of the coefficients: no row stands against it. */
function isEndless(data: LikelihoodData, direction: Float64Array): boolean {
  const { likelihood, columns, y } = data;
  const { width } = columns;
  const { predictors } = likelihood;
  const parameterMoves = direction.subarray(predictors * width);
  const moves = Array.from({ length: predictors }, (_, e) => {
    const all = new Float64Array(columns.rows);
    eachPredictor(data, direction.subarray(e * width, (e + 1) * width), ({ rows, count }, eta) => {
      for (let i = 0; i < count; i++) all[rows[i]!] = eta[i]!;
    });
    return all;
  });
  let largest = parameterMoves.reduce((most, move) => Math.max(most, Math.abs(move)), 0);
  let against = 0;
  const ofRow = new Float64Array(predictors);
  for (let row = 0; row < columns.rows; row++) {
    if (data.mask[row] !== 1 || !(data.weights[row]! > 0)) continue;
    for (let e = 0; e < predictors; e++) {
      ofRow[e] = moves[e]![row]!;
      largest = Math.max(largest, Math.abs(ofRow[e]!));
    }
    against = Math.max(against, likelihood.against(y[row]!, ofRow, parameterMoves));
  }
  return largest > 0 && against <= STILL * largest;
}
