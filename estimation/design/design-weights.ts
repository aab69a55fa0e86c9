import { designErrors } from '../errors/design-errors.ts';
import type { NumberedStage } from './later-stages.ts';
import type { NumberedPsus } from './number-psus.ts';
import type { DesignInput } from './types.ts';

/** What weights follow from where a file has none. */
interface SampledUnits {
  readonly rows: number;
  readonly numbered: NumberedPsus;
  readonly psuFraction: Float64Array;
  readonly stages: readonly NumberedStage[];
}

/** The weights of the file, or the product of the inverse sampling fractions, or 1. */
export function designWeights(input: DesignInput, { rows, numbered, psuFraction, stages }: SampledUnits): Float64Array {
  if (input.weights !== undefined) return checkedWeights(input.weights);
  const weights = new Float64Array(rows).fill(1);
  if (input.fpc?.[0] === undefined) return weights;
  for (let row = 0; row < rows; row++) {
    let weight = 1 / psuFraction[numbered.rowPsu[row]!]!;
    for (const { fraction, rowUnit } of stages) weight /= fraction[rowUnit[row]!]!;
    weights[row] = weight;
  }
  return weights;
}

/** A copy of the weights, checked to be numbers of 0 or more. */
export function checkedWeights(column: ArrayLike<number>, name = 'weights'): Float64Array {
  const weights = numbersOnly(column);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (!(weight >= 0 && weight < Infinity)) {
      throw designErrors.notAWeight({ place: `${name}, row ${row + 1}`, weight });
    }
  }
  return weights;
}

/** A copy as floating point numbers. Anything that is not a number is missing; Number(null) would be 0. */
export function numbersOnly(column: ArrayLike<unknown>): Float64Array {
  if (column instanceof Float64Array) return column.slice();
  return Float64Array.from(column, (value) => (typeof value === 'number' ? value : Number.NaN));
}
