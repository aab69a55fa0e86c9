import type { TaylorDesign } from './types.ts';

/**
 * Length of a column of unit values: one per unit, then what each root of the covariance of estimated
 * totals adds. Those are independent of the sample, and their squares are added to its variance.
 */
export function valueCount({ unitCount, fittedSteps }: TaylorDesign): number {
  let count = unitCount;
  for (const { totalsRoot, columns } of fittedSteps) if (totalsRoot !== undefined) count += columns.width;
  return count;
}
