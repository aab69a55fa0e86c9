import { groupSums } from './group-sums.ts';
import type { GroupSums } from './linearization.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

// The variables of a file share its weights. The sums of the weights in the replicates cost as much as those
// of a variable, so they are kept as long as the weights exist.
const weightSums = new WeakMap<Float64Array, Map<number, Float64Array>>();

/** The sums of one group in every replicate. */
export function replicateSums(
  totals: UnitTotals,
  group: number,
  n: number,
  factors: readonly Float64Array[],
): GroupSums[] {
  const { start, end } = cellsOf(totals, group);
  const units = totals.unit.subarray(start, end);
  const add = (column: Float64Array) => timesFactors(column.subarray(start, end), units, factors);
  let weightOfGroup = weightSums.get(totals.weight);
  if (weightOfGroup === undefined) {
    weightOfGroup = new Map();
    weightSums.set(totals.weight, weightOfGroup);
  }
  const weight = weightOfGroup.get(group) ?? add(totals.weight);
  weightOfGroup.set(group, weight);
  const sums = totals.sums.map(add);
  return factors.map((_, r) => {
    const replicateColumnSums = sums.map((column) => column[r]!);
    return groupSums(n, weight[r]!, replicateColumnSums, totals.shifts);
  });
}

/**
 * Sum of column * factor of the unit for every replicate. Four replicates at a time, each with a variable of
 * its own: their additions do not wait for each other, which no loop over an array of four sums achieves.
 */
function timesFactors(column: Float64Array, unit: Int32Array, factors: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(factors.length);
  let r = 0;
  for (; r + 4 <= factors.length; r += 4) {
    const a = factors[r]!;
    const b = factors[r + 1]!;
    const c = factors[r + 2]!;
    const d = factors[r + 3]!;
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    for (let cell = 0; cell < column.length; cell++) {
      const unitOfCell = unit[cell]!;
      const value = column[cell]!;
      sumA += a[unitOfCell]! * value;
      sumB += b[unitOfCell]! * value;
      sumC += c[unitOfCell]! * value;
      sumD += d[unitOfCell]! * value;
    }
    sums[r] = sumA;
    sums[r + 1] = sumB;
    sums[r + 2] = sumC;
    sums[r + 3] = sumD;
  }
  for (; r < factors.length; r++) {
    const replicateFactors = factors[r]!;
    for (let cell = 0; cell < column.length; cell++) sums[r]! += replicateFactors[unit[cell]!]! * column[cell]!;
  }
  return sums;
}
