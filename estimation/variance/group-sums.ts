import { statisticErrors } from '../errors/statistic-errors.ts';
import type { GroupSums } from './linearization.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** Adds up the cells of one group. */
export function addCells(totals: UnitTotals, group: number, column: Float64Array | Int32Array): number {
  const { start, end } = cellsOf(totals, group);
  let sum = 0;
  for (let cell = start; cell < end; cell++) sum += column[cell]!;
  return sum;
}

/**
 * Adds up the cells of one group, each times the factor of its unit. The rows that count in the full sample
 * count here.
 */
export function addWithFactors(totals: UnitTotals, group: number, n: number, factors: Float64Array): GroupSums {
  const { start, end } = cellsOf(totals, group);
  const { unit } = totals;
  const add = (column: Float64Array) => {
    let sum = 0;
    for (let cell = start; cell < end; cell++) sum += factors[unit[cell]!]! * column[cell]!;
    return sum;
  };
  return groupSums(n, add(totals.weight), totals.sums.map(add), totals.shifts);
}

/** The sums of a group from what its cells add up to. */
export function groupSums(n: number, weight: number, sums: readonly number[], shifts: Float64Array): GroupSums {
  sums.forEach((sum, v) => {
    if (!Number.isFinite(sum)) throw statisticErrors.sumNotFinite({ variable: v });
  });
  return { n, weight, sums, shifts, totals: sums.map((sum, v) => sum + shifts[v]! * weight) };
}
