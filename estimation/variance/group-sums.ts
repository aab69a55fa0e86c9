import type { Design } from '../design/types.ts';
import { EstimationError } from '../errors.ts';
import type { GroupSums } from './linearization.ts';
import type { Totals } from './totals.ts';

/** Adds the cells of one group up, and counts its PSUs and strata. */
export function addGroup(totals: Totals, design: Design, group: number) {
  const start = totals.groupStart[group]!;
  const end = totals.groupStart[group + 1]!;
  let n = 0;
  let weight = 0;
  let psus = 0;
  let strata = 0;
  let lastStratum = -1;
  for (let cell = start; cell < end; cell++) {
    weight += totals.weight[cell]!;
    if (totals.counted[cell] === 0) continue;
    n += totals.counted[cell]!;
    psus++;
    const stratum = design.psuStratum[totals.psu[cell]!]!;
    if (stratum !== lastStratum) strata++;
    lastStratum = stratum;
  }
  const sums = totals.sums.map((column, v) => {
    let sum = 0;
    for (let cell = start; cell < end; cell++) sum += column[cell]!;
    if (!Number.isFinite(sum)) {
      throw new EstimationError(
        'invalid-value',
        `variable ${v + 1}`,
        'a value is infinite, or the values are too large to add up',
        'use NaN where a value is missing and a larger unit where it is large',
      );
    }
    return sum;
  });
  const { shifts } = totals;
  const result: GroupSums = { n, weight, sums, shifts, totals: sums.map((sum, v) => sum + shifts[v]! * weight) };
  return { sums: result, psus, strata };
}
