import { unsampledShare } from '../design/correction.ts';
import type { TaylorDesign } from '../design/types.ts';
import { inputErrors } from '../errors/input-errors.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';
import { refuseLonelyStrata } from '../variance/lonely-psu.ts';
import { deleteOnePerStratum } from './delete-one-per-stratum.ts';
import { type ReplicateFactors, refuseUnequal, unitFactors } from './replicate-factors.ts';

export interface JackknifeOptions {
  /** `JK1` for a design with one stratum, `JKn` for strata. Default: by the number of strata. */
  readonly type?: 'JK1' | 'JKn';
}

/**
 * Jackknife replicates: each leaves out one PSU and increases the weights of the others in its stratum.
 *
 * The factor of the PSU left out is 0, that of the other PSUs of its stratum n_h / (n_h - 1), all others are
 * 1. JK1: scale (1 - f) (n - 1) / n. JKn: scale 1 and rscales (1 - f_h) (n_h - 1) / n_h. Strata taken whole
 * have no replicate.
 *
 * A lonely PSU: `fail` throws. `remove` and `certainty` make no replicate. `average` makes none either, and
 * the scale is the number of PSUs over the number of replicates, strata taken whole included. `adjust` makes
 * a replicate without the stratum, with the factor S / (S - 1) for the S - 1 other strata and rscales (S - 1)
 * / S, whatever the correction.
 *
 * @returns one replicate per PSU of the strata that were not taken whole, in the order of the PSUs
 * @throws EstimationError single-psu-stratum, replicates-undefined, too-many-replicates, invalid-option
 * @see Wolter (2007), Introduction to Variance Estimation, chapter 4; R survey, as.svrepdesign
 * @example jackknife(design3).factors[0] // => Float64Array.of(0, 1.5, 1.5)
 * @example jackknife(design3, { type: 'JKn' }).rscales // => new Float64Array(3).fill(2 / 3)
 */
export function jackknife(design: TaylorDesign, options: JackknifeOptions = {}): ReplicateFactors {
  const { type = design.strataCount > 1 ? 'JKn' : 'JK1' } = options;
  if (type !== 'JK1' && type !== 'JKn')
    throw inputErrors.unknownChoice({ option: 'type', value: type, allowed: ['JK1', 'JKn'] });
  if (type === 'JK1' && design.strataCount > 1) throw replicateErrors.strataInJk1({ strata: design.strataCount });
  refuseUnequal(design);
  refuseLonelyStrata(design);
  return type === 'JK1' ? deleteOne(design) : deleteOnePerStratum(design);
}

function deleteOne(design: TaylorDesign): ReplicateFactors {
  const { psuCount } = design;
  const share = psuCount > 1 ? unsampledShare(design.fraction[0]!) : 0;
  if (share === 0) throw psuCount > 1 ? replicateErrors.takenWhole() : replicateErrors.tooFewPsus({ psus: psuCount });
  const factors = unitFactors(psuCount, psuCount);
  factors.forEach((column, psu) => {
    column.fill(psuCount / (psuCount - 1));
    column[psu] = 0;
  });
  return {
    method: 'JK1',
    count: psuCount,
    factors,
    scale: (share * (psuCount - 1)) / psuCount,
    rscales: new Float64Array(psuCount).fill(1),
    degreesOfFreedom: design.degreesOfFreedom,
  };
}
