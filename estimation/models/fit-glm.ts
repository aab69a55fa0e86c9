import { factorSymmetric, type SymmetricFactor } from '../linear/factor-symmetric.ts';
import { fitPass, type GlmData, makeRoom } from './fit-pass.ts';
import { surveyRows } from './model-survey.ts';
import { isSeparating } from './separation.ts';

/** A model as Newton's method left it. */
export interface GlmFit {
  /** One per column (length width). Columns that are combinations of others have 0 and are not in `factor.kept`. */
  readonly coefficients: Float64Array;
  /** A = sum of w V x x', row after row (length width * width). */
  readonly information: Float64Array;
  /** A factored: `factor.solve(b)` is A^-1 b. */
  readonly factor: SymmetricFactor;
  /** Passes over the rows. */
  readonly iterations: number;
  /** False when the coefficients are no maximum of the likelihood; then they are of no use. */
  readonly converged: boolean;
  /** Where there is no maximum: a direction of the coefficients in which the likelihood rises for ever. */
  readonly separation?: Float64Array;
}

// Steps are measured by the most that they can move the predictor of a row. Newton squares the error, so what is left after a step of
// this size is far below rounding.
const SETTLED = 1e-10;
// Where rounding keeps steps from getting that small, they end when they no longer shrink.
const ROUNDING = 1e-6;
const MOST_PASSES = 60;
// A fit that can settle makes small steps by then.
const SUSPICIOUS_AFTER = 6;

/**
 * Coefficients of a generalized linear model: Newton's method on the weighted score equations, sum of w x (y - mu) = 0.
 *
 * @param input family, columns, response, weights; `start`: coefficients near the answer, as those of the full sample for a replicate
 * @throws EstimationError invalid-response, invalid-value, no-rows
 */
export function fitGlm(input: GlmData & { readonly start?: Float64Array }): GlmFit {
  const { columns, start } = input;
  const { meanOfY, unit, reach } = surveyRows(input);
  const room = makeRoom(columns);
  const pass = (beta: Float64Array | undefined) => {
    passes++;
    return fitPass(input, room, beta, meanOfY);
  };
  let passes = 0;
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
      beta = step;
      sums = pass(beta);
    } else {
      const size = largestMove(step, reach) / unit;
      const shrinks = size <= lastSize / 2;
      lastSize = size;
      if (size <= SETTLED || (size <= ROUNDING && !shrinks)) return finished(true, moved(beta, step));
      if (passes > SUSPICIOUS_AFTER && !shrinks && isSeparating(input, room, step)) return finished(false, beta, step);
      // The likelihood is concave: where its slope along the step has turned to nearly its opposite, the step went too far.
      const slope = dot(sums.gradient, step);
      let length = 1;
      let next = moved(beta, step);
      let there = pass(next);
      while (size > ROUNDING && passes < MOST_PASSES && !(dot(there.gradient, step) >= -0.9 * slope)) {
        length /= 2;
        next = moved(beta, step, length);
        there = pass(next);
      }
      beta = next;
      sums = there;
    }
    factor = factorSymmetric(sums.information, columns.width);
    if (factor.kept.length < rank) return finished(false, beta, isSeparating(input, room, step) ? step : undefined);
  }
  return finished(false, beta ?? new Float64Array(columns.width));
}

function largestMove(step: Float64Array, reach: Float64Array): number {
  let largest = 0;
  for (let j = 0; j < step.length; j++) largest = Math.max(largest, Math.abs(step[j]!) * reach[j]!);
  return largest;
}

function moved(beta: Float64Array, step: Float64Array, length = 1): Float64Array {
  return beta.map((value, j) => value + length * step[j]!);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
