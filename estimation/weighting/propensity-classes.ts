import type { LabelledGroups } from '../groups.ts';

/**
 * Cuts the rows that carry weight into classes of the same number of rows, by propensity, from the lowest to
 * the highest. Rows of the same propensity stay together, in the class of the first of them.
 *
 * @param inverse 1 / propensity of each row
 */
export function propensityClasses(inverse: Float64Array, weights: Float64Array, count: number): LabelledGroups {
  const codes = new Int32Array(weights.length).fill(-1);
  const kept = inverse.filter((_, row) => weights[row] !== 0).sort();
  const starts = new Map<number, number>();
  // In ascending order of 1 / propensity; ranks count the rows of lower propensity.
  for (let from = 0; from < kept.length; ) {
    let to = from;
    while (to < kept.length && kept[to] === kept[from]) to++;
    starts.set(kept[from]!, kept.length - to);
    from = to;
  }
  for (let row = 0; row < weights.length; row++)
    if (weights[row] !== 0) codes[row] = Math.floor((count * starts.get(inverse[row]!)!) / kept.length);
  return {
    codes,
    count,
    labels: Array.from({ length: count }, (_, code) => `${code + 1} of ${count} by response propensity`),
  };
}
