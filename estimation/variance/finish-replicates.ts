import type { ReplicateDesign } from '../design/types.ts';
import { isUndefined, onlyVariance, type Undefined } from '../quantity.ts';
import type { Finished } from './finish.ts';
import { addWithFactors } from './group-sums.ts';
import type { Linearization, Linearize } from './linearization.ts';
import { replicateCovariance } from './replicate-covariance.ts';
import { replicateSums } from './replicate-sums.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** Statistics of every group with their values in every replicate. */
export interface FinishedReplicates {
  readonly results: Finished[];
  /** For each group, the value in each replicate; NaN where it is undefined there. */
  readonly replicates: readonly Float64Array[];
}

/** Second step for replicate weights: the same statistic of the totals of every replicate. */
export function finishReplicates(
  totals: UnitTotals,
  design: ReplicateDesign,
  linearize: Linearize,
): FinishedReplicates {
  const replicates: Float64Array[] = [];
  const results = Array.from({ length: totals.groupCount }, (_, group): Finished => {
    let n = 0;
    const { start, end } = cellsOf(totals, group);
    for (let cell = start; cell < end; cell++) n += totals.counted[cell]!;
    const sums = addWithFactors(totals, group, n, design.full);
    const linearization: Linearization | Undefined =
      totals.missing[group]! > 0 ? { undefined: 'missing-values' } : linearize(sums);
    const common = { sums, linearization, domainDf: design.degreesOfFreedom };
    if (isUndefined(linearization)) {
      replicates.push(new Float64Array(design.factors.length).fill(Number.NaN));
      return { value: linearization, variance: linearization, ...common };
    }
    const { value } = linearization;
    const values = Float64Array.from(replicateSums(totals, group, n, design.factors), (replicateSumsOfGroup) => {
      const replicate = linearize(replicateSumsOfGroup);
      return isUndefined(replicate) ? Number.NaN : replicate.value;
    });
    replicates.push(values);
    const variance = onlyVariance(replicateCovariance([values], [value], design));
    return { value, variance, ...common };
  });
  return { results, replicates };
}
