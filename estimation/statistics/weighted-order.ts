import type { Design } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { WeightedOrder } from './quantile-rules.ts';

/** The values of every group in ascending order; rows of weight 0, missing, or in no group are left out. One sort for all groups. */
export function weightedOrders(
  y: Float64Array,
  design: Design,
  groups: Groups,
  domain: ArrayLike<boolean | number> | undefined,
): WeightedOrder[] {
  const rows: number[][] = Array.from({ length: groups.count }, () => []);
  for (let row = 0; row < design.rows; row++) {
    const group = groups.codes[row]!;
    if (group < 0 || design.weights[row] === 0 || Number.isNaN(y[row]!)) continue;
    if (domain === undefined || domain[row]) rows[group]!.push(row);
  }
  return rows.map((own) => {
    const sorted = Int32Array.from(own).sort((a, b) => y[a]! - y[b]!);
    const weights = Float64Array.from(sorted, (row) => design.weights[row]!);
    const cumulative = new Float64Array(sorted.length);
    let sum = 0;
    for (let k = 0; k < sorted.length; k++) {
      sum += weights[k]!;
      cumulative[k] = sum;
    }
    return { values: Float64Array.from(sorted, (row) => y[row]!), weights, cumulative };
  });
}
