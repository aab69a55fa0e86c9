import type { Design } from '#estimation';
import type { ResultRow } from './gold-format.ts';

/** The weights of a design: how many are not 0, their sum, extremes and sum of squares, and those of the rows asked for (counted from 1). */
export function runWeights(statistic: { readonly rows: readonly number[] }, { weights }: Design): ResultRow[] {
  let n = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  let sumSquares = 0;
  for (const weight of weights) {
    if (weight !== 0) n++;
    sum += weight;
    min = Math.min(min, weight);
    max = Math.max(max, weight);
    sumSquares += weight * weight;
  }
  return [{ group: {}, n, sum, min, max, sumSquares, values: statistic.rows.map((row) => weights[row - 1] ?? null) }];
}
