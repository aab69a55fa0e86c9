import type { Design, ReplicateDesign } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { WeightedOrder } from './quantile-rules.ts';
import { sortRows } from './sort-rows.ts';

/** Rows of every group in ascending order of y; rows of weight 0, missing, outside the domain or in no group are left out. One sort for all groups. */
export function orderedRows(
  y: Float64Array,
  design: Design,
  groups: Groups,
  domain: ArrayLike<boolean | number> | undefined,
): Int32Array[] {
  const taking = new Int32Array(design.rows);
  const start = new Int32Array(groups.count + 1);
  let count = 0;
  for (let row = 0; row < design.rows; row++) {
    const group = groups.codes[row]!;
    if (group < 0 || design.weights[row] === 0 || Number.isNaN(y[row]!)) continue;
    if (domain !== undefined && !domain[row]) continue;
    taking[count++] = row;
    start[group + 1]!++;
  }
  for (let group = 0; group < groups.count; group++) start[group + 1]! += start[group]!;
  const next = start.slice(0, groups.count);
  const byGroup = new Int32Array(count);
  for (const row of sortRows(taking.subarray(0, count), y)) byGroup[next[groups.codes[row]!]!++] = row;
  return Array.from(next, (_, group) => byGroup.subarray(start[group]!, start[group + 1]!));
}

/** The values of these rows with their weights and the running sums of the weights. */
export function weightedOrder(rows: Int32Array, y: Float64Array, weights: Float64Array): WeightedOrder {
  const values = new Float64Array(rows.length);
  const own = new Float64Array(rows.length);
  const cumulative = new Float64Array(rows.length);
  let sum = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    values[k] = y[row]!;
    own[k] = weights[row]!;
    sum += own[k]!;
    cumulative[k] = sum;
  }
  return { values, weights: own, cumulative };
}

/** The same under the weights of one replicate, without the rows that it leaves out. */
export function replicateOrder(
  rows: Int32Array,
  y: Float64Array,
  design: ReplicateDesign,
  factors: Float64Array,
): WeightedOrder {
  const values = new Float64Array(rows.length);
  const own = new Float64Array(rows.length);
  const cumulative = new Float64Array(rows.length);
  let sum = 0;
  let kept = 0;
  for (const row of rows) {
    const weight = design.base[row]! * factors[design.rowUnit[row]!]!;
    if (weight === 0) continue;
    sum += weight;
    values[kept] = y[row]!;
    own[kept] = weight;
    cumulative[kept++] = sum;
  }
  return { values: values.subarray(0, kept), weights: own.subarray(0, kept), cumulative: cumulative.subarray(0, kept) };
}
