import type { ReplicateDesign } from '../design/types.ts';
import { fitGlm } from './fit-glm.ts';
import type { MaskedData } from './score-covariance.ts';

/**
 * Coefficients under the weights of every replicate, starting from those of the full sample. They are NaN for
 * a replicate that has no estimate, for example because it leaves out a whole level.
 *
 * @returns for each column, one value per replicate
 */
export function refitReplicates(data: MaskedData, start: Float64Array, design: ReplicateDesign): Float64Array[] {
  const values = Array.from(start, () => new Float64Array(design.factors.length).fill(Number.NaN));
  eachReplicate(data.mask, design, (replicate, weights) => {
    const { coefficients, converged, factor: information } = fitGlm({ ...data, weights, start });
    if (!converged || information.kept.length < coefficients.length) return;
    for (let column = 0; column < coefficients.length; column++) values[column]![replicate] = coefficients[column]!;
  });
  return values;
}

/** Visits the replicates in which marked rows have a weight, with the weights of the rows; 0 in other rows. */
export function eachReplicate(
  mask: Uint8Array,
  { base, rowUnit, factors, rows }: ReplicateDesign,
  visit: (replicate: number, weights: Float64Array) => void,
): void {
  const weights = new Float64Array(rows);
  for (const [replicate, factor] of factors.entries()) {
    let weight = 0;
    for (let row = 0; row < rows; row++) {
      weights[row] = mask[row] === 1 ? base[row]! * factor[rowUnit[row]!]! : 0;
      weight += weights[row]!;
    }
    if (weight !== 0) visit(replicate, weights);
  }
}
