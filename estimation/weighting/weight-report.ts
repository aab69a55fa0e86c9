import { extent } from 'simple-statistics';
import { weightingErrors } from '../errors/weighting-errors.ts';
import type { Convergence, StepKind } from './weighting-step.ts';

/** What a step did to the weights. Extremes and ratios are over the rows that carry weight after it. */
export interface WeightReport {
  /** Sum of the weights before and after. */
  readonly sumBefore: number;
  readonly sum: number;
  /** Rows of positive weight before and after. */
  readonly nBefore: number;
  readonly n: number;
  /** Rows of negative weight, which only linear calibration without bounds can produce. */
  readonly negative: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Extremes of weight after / weight before. */
  readonly smallestRatio: number;
  readonly largestRatio: number;
  /** Design effect due to unequal weights: n * sum of squares / square of the sum. */
  readonly designEffect: number;
}

/** The report of one of several steps. */
export interface StepReport extends WeightReport {
  readonly kind: StepKind;
  readonly convergence: Convergence;
}

/**
 * What a step of weighting did: sums, extremes, ratios, and the design effect due to unequal weights of Kish,
 * n sum w^2 / (sum w)^2.
 *
 * @param before weights before the step (length n)
 * @param after weights after it (length n)
 * @throws EstimationError length-mismatch, no-weight
 * @see Kish (1992), Journal of Official Statistics 8, 183-200
 * @example weightReport(Float64Array.of(1, 1), Float64Array.of(1, 3)).designEffect // => 1.25
 */
export function weightReport(before: Float64Array, after: Float64Array): WeightReport {
  if (before.length !== after.length)
    throw weightingErrors.reportLength({ before: before.length, after: after.length });
  let sumBefore = 0;
  let nBefore = 0;
  let sum = 0;
  let squares = 0;
  let n = 0;
  let negative = 0;
  const weights = new Float64Array(after.length);
  const ratios = new Float64Array(after.length);
  for (let row = 0; row < after.length; row++) {
    const weightBefore = before[row]!;
    const weight = after[row]!;
    sumBefore += weightBefore;
    if (weightBefore > 0) nBefore++;
    if (weight === 0) continue;
    weights[n + negative] = weight;
    ratios[n + negative] = weight / weightBefore;
    if (weight > 0) n++;
    else negative++;
    sum += weight;
    squares += weight * weight;
  }
  if (!(sum > 0)) throw weightingErrors.noWeightLeft({ sum });
  const [minimum, maximum] = extremes(weights.subarray(0, n + negative));
  const [smallestRatio, largestRatio] = extremes(ratios.subarray(0, n + negative));
  const designEffect = ((n + negative) * squares) / (sum * sum);
  return { sumBefore, sum, nBefore, n, negative, minimum, maximum, smallestRatio, largestRatio, designEffect };
}

function extremes(column: Float64Array): [least: number, most: number] {
  // The library reads only the length and the entries, which typed arrays have too.
  return extent(column as unknown as readonly number[]);
}
