import { EstimationError } from '../errors.ts';
import type { NumberedPsus } from './number-psus.ts';
import type { DesignInput, Stage } from './types.ts';

/** The weights given, or the product of the inverse sampling fractions, or 1. */
export function designWeights(
  input: DesignInput,
  rows: number,
  numbered: NumberedPsus,
  fraction: Float64Array,
  stages: readonly Stage[],
): Float64Array {
  if (input.weights !== undefined) return checkedWeights(input.weights);
  const weights = new Float64Array(rows).fill(1);
  if (input.fpc?.[0] === undefined) return weights;
  for (let row = 0; row < rows; row++) {
    let weight = 1 / fraction[numbered.psuStratum[numbered.rowPsu[row]!]!]!;
    for (const stage of stages) weight /= stage.fractions[row]!;
    weights[row] = weight;
  }
  return weights;
}

function checkedWeights(given: ArrayLike<number>): Float64Array {
  const weights = new Float64Array(given);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (!(weight >= 0 && weight < Infinity)) {
      throw new EstimationError(
        'invalid-weight',
        `weights, row ${row + 1}`,
        `${weight} is not a weight`,
        'weights are numbers of 0 or more; correct the file, or use 0 for rows that should not count',
      );
    }
  }
  return weights;
}
