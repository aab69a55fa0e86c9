import type { ReplicateDesign, TaylorDesign } from './design/types.ts';
import { replicateErrors } from './errors/replicate-errors.ts';
import { replicateDesign } from './replicate-design.ts';
import type { ReplicateFactors } from './replicates/replicate-factors.ts';

/**
 * A design with the replicates that were made from it, for estimates by replication.
 *
 * Weight it afterwards: `reweight` applies every step to every replicate.
 *
 * @param design strata, PSUs and weights as they were drawn (length n)
 * @param made factors of its PSUs, from `jackknife`, `balancedReplicates`, `bootstrap` or
 * `successiveDifferences`
 * @param options whether squares are taken around the full-sample estimate (`mse`) instead of the mean of
 * the replicates
 * @returns a design of replicate weights, with the degrees of freedom of the factors
 * @throws EstimationError length-mismatch when the factors are of another design; invalid-option when its
 * weights were fitted already
 * @see Wolter (2007), Introduction to Variance Estimation, chapters 3 to 5
 * @example total([1, 2, 3], withReplicates(design3, jackknife(design3))).se // => total([1, 2, 3], design3).se
 */
export function withReplicates(
  design: TaylorDesign,
  made: ReplicateFactors,
  options: { readonly mse?: boolean } = {},
): ReplicateDesign {
  if (design.fittedSteps.length > 0) throw replicateErrors.alreadyFitted();
  if (made.factors.some((column) => column.length !== design.psuCount))
    throw replicateErrors.factorsOfAnotherDesign({ psus: design.psuCount });
  const { factors, method, scale, rscales, degreesOfFreedom, rho } = made;
  const { weights, rowPsu: unitOfRow } = design;
  return replicateDesign({
    weights,
    factors,
    unitOfRow,
    method,
    scale,
    rscales,
    degreesOfFreedom,
    mse: options.mse ?? false,
    ...(rho !== undefined && { rho }),
  });
}
