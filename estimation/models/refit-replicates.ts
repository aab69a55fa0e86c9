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
  const { base, rowUnit, factors } = design;
  const values = Array.from(start, () => new Float64Array(factors.length).fill(Number.NaN));
  const weights = new Float64Array(design.rows);
  factors.forEach((factor, replicate) => {
    let weight = 0;
    for (let row = 0; row < weights.length; row++) {
      weights[row] = data.mask[row] === 1 ? base[row]! * factor[rowUnit[row]!]! : 0;
      weight += weights[row]!;
    }
    if (weight === 0) return;
    const { coefficients, converged, factor: information } = fitGlm({ ...data, weights, start });
    if (!converged || information.kept.length < coefficients.length) return;
    for (let column = 0; column < coefficients.length; column++) values[column]![replicate] = coefficients[column]!;
  });
  return values;
}
