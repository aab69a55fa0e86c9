import { weightingErrors } from '../errors/weighting-errors.ts';
import type { LabelledGroups } from '../groups.ts';

/** Refuses weights that are not one finite number per row. */
export function checkWeights(weights: Float64Array, rows: number): void {
  if (weights.length !== rows) throw weightingErrors.weightsLength({ length: weights.length, rows });
  const position = weights.findIndex((weight) => !Number.isFinite(weight));
  if (position >= 0) throw weightingErrors.notAWeight({ row: position, weight: weights[position]! });
}

/** Sum of the weights in each group. Every row that carries weight must be in one. */
export function sumsByGroup(weights: Float64Array, groups: LabelledGroups, what: string): Float64Array {
  const { codes, count } = groups;
  checkWeights(weights, codes.length);
  const sums = new Float64Array(count);
  for (let row = 0; row < codes.length; row++) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    const code = codes[row]!;
    if (code < 0) throw weightingErrors.rowWithout({ row, what });
    sums[code]! += weight;
  }
  return sums;
}
