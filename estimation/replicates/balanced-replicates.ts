import type { TaylorDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { hadamard } from './hadamard.ts';
import { type ReplicateFactors, refuseUnequal, unitFactors } from './replicate-factors.ts';

export interface BalancedOptions {
  /** Fay's perturbation, from 0 up to below 1. Default 0: whole half samples (BRR). */
  readonly rho?: number;
}

/**
 * Balanced repeated replication for two PSUs per stratum, and Fay's variant of it.
 *
 * In replicate r one PSU of stratum h has the factor 2 - rho and the other rho. Row r and column h + 1 of a
 * Hadamard matrix decide which one. Its order R is the smallest available above the number of strata. The
 * column of ones is not used, so every PSU is favoured in half of the replicates (full orthogonal balance).
 * Scale 1 / (R (1 - rho)^2), rscales 1.
 *
 * For a linear statistic the variance is that of Taylor linearization with replacement. A finite population
 * correction of the design is not used.
 *
 * @throws EstimationError replicates-undefined, too-many-replicates, invalid-option
 * @see McCarthy (1969), Review of the International Statistical Institute 37, 239-264; Judkins (1990),
 *   Journal of Official Statistics 6, 223-239
 * @example balancedReplicates(taylorDesign({ strata: [['a', 'a', 'b', 'b']], lonelyPsu: 'fail' })).count // => 4
 * @example balancedReplicates(taylorDesign({ rows: 2, lonelyPsu: 'fail' }), { rho: 0.5 }).factors // => [Float64Array.of(1.5, 0.5), Float64Array.of(0.5, 1.5)]
 */
export function balancedReplicates(design: TaylorDesign, options: BalancedOptions = {}): ReplicateFactors {
  const { rho = 0 } = options;
  if (!(rho >= 0 && rho < 1)) throw replicateErrors.rho({ rho });
  refuseUnequal(design);
  const { psuCount, psusInStratum, strataCount, stratumLabels } = design;
  const uneven = psusInStratum.findIndex((size) => size !== 2);
  if (uneven >= 0) throw replicateErrors.pairsNeeded({ stratum: stratumLabels[uneven]!, psus: psusInStratum[uneven]! });
  if (strataCount === 0) throw replicateErrors.noPsus();

  const { order, signs } = hadamard(strataCount + 1);
  const factors = unitFactors(order, psuCount);
  for (let replicate = 0; replicate < order; replicate++) {
    const column = factors[replicate]!;
    for (let stratum = 0; stratum < strataCount; stratum++) {
      const first = signs[replicate * order + stratum + 1] === 1;
      column[2 * stratum] = first ? 2 - rho : rho;
      column[2 * stratum + 1] = first ? rho : 2 - rho;
    }
  }
  return {
    method: rho === 0 ? 'BRR' : 'Fay',
    count: order,
    factors,
    scale: 1 / (order * (1 - rho) ** 2),
    rscales: new Float64Array(order).fill(1),
    degreesOfFreedom: design.degreesOfFreedom,
    ...(rho > 0 && { rho }),
  };
}
