import { eachPredictor } from '../models/each-predictor.ts';
import { fillMeans } from '../models/family.ts';
import { addScores, CHUNK_ROWS } from '../models/row-chunk.ts';
import type { MaskedData } from '../models/score-covariance.ts';

/** What a margin needs of the rows, all of them set to something. */
export interface MarginSums {
  /** Weighted mean of the predictions. */
  readonly value: number;
  /** Its derivative with respect to each coefficient. */
  readonly gradient: Float64Array;
}

/**
 * One pass over the rows of a model.
 *
 * @param data the rows as they are set, with their weights
 * @param visit gets the prediction of each row
 */
export function marginSums(
  { family, columns, weights, mask }: MaskedData,
  beta: Float64Array,
  visit?: (row: number, prediction: number) => void,
): MarginSums {
  const mean = new Float64Array(CHUNK_ROWS);
  const variance = new Float64Array(CHUNK_ROWS);
  const gradient = new Float64Array(columns.width + 1);
  let weight = 0;
  let sum = 0;
  eachPredictor({ columns, weights, mask }, beta, (chunk, eta) => {
    const { rows, count } = chunk;
    fillMeans(family, count, { eta, mean, variance });
    for (let i = 0; i < count; i++) {
      const w = weights[rows[i]!]!;
      weight += w;
      sum += w * mean[i]!;
      variance[i]! *= w;
      visit?.(rows[i]!, mean[i]!);
    }
    addScores(chunk, variance, gradient);
  });
  return { value: sum / weight, gradient: gradient.slice(0, columns.width).map((each) => each / weight) };
}
