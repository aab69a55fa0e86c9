import { EstimationError } from '../errors.ts';
import type { LabelledGroups } from '../groups.ts';

/** Refuses weights that are not one finite number per row. */
export function checkWeights(weights: Float64Array, rows: number): void {
  if (weights.length !== rows)
    throw new EstimationError(
      'length-mismatch',
      'weights',
      `${weights.length} values for ${rows} rows`,
      'give one weight per row of the step',
    );
  const position = weights.findIndex((weight) => !Number.isFinite(weight));
  if (position >= 0)
    throw new EstimationError(
      'invalid-weight',
      `weights, row ${position + 1}`,
      `${weights[position]} is not a weight`,
      'correct the file, or use 0 for rows that should not count',
    );
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
    if (code < 0) throw withoutGroup(row, what);
    sums[code]! += weight;
  }
  return sums;
}

export function withoutGroup(row: number, what: string): EstimationError {
  return new EstimationError(
    'missing-auxiliary',
    `row ${row + 1}`,
    `it carries weight and has no ${what}`,
    'impute what is missing before weighting, or give the row weight 0',
  );
}
