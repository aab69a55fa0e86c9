import type { Design } from '../design/types.ts';
import type { Undefined } from '../quantity.ts';
import { type Finished, finish } from './finish.ts';
import type { Linearize } from './linearization.ts';
import { psuCovariance } from './psu-covariance.ts';
import type { Totals } from './totals.ts';

/** The statistics of all groups, their covariance matrix, and the degrees of freedom of the domain that they make up together. */
export interface FinishedJointly {
  readonly results: readonly Finished[];
  readonly covariance: readonly (readonly number[])[] | Undefined;
  readonly domainDf: number;
}

/** Second step for groups that are compared: as `finish`, with the covariances between groups, which share PSUs. */
export function finishJointly(totals: Totals, design: Design, linearize: Linearize): FinishedJointly {
  const results = finish(totals, design, linearize);
  const present = new Uint8Array(design.psuCount);
  const counted = new Uint8Array(design.psuCount);
  const values = results.map(({ linearization }, group) => {
    const column = new Float64Array(design.psuCount);
    for (let cell = totals.groupStart[group]!; cell < totals.groupStart[group + 1]!; cell++) {
      const psu = totals.psu[cell]!;
      present[psu] = 1;
      if (totals.counted[cell]! > 0) counted[psu] = 1;
      if (linearization === undefined || 'undefined' in linearization) continue;
      let value = linearization.constant * totals.weight[cell]!;
      for (let v = 0; v < totals.sums.length; v++) value += linearization.coefficients[v]! * totals.sums[v]![cell]!;
      column[psu] = value;
    }
    return column;
  });
  const strata = new Set<number>();
  let psus = 0;
  for (let psu = 0; psu < design.psuCount; psu++)
    if (counted[psu] === 1) {
      psus++;
      strata.add(design.psuStratum[psu]!);
    }
  return { results, covariance: psuCovariance(values, present, design), domainDf: psus - strata.size };
}
