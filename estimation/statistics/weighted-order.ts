import type { Design, ReplicateDesign } from '../design/types.ts';
import type { Groups } from '../groups.ts';
import type { WeightedOrder } from './quantile-rules.ts';
import { sortRows } from './sort-rows.ts';

/**
 * Rows of every group in ascending order of y; rows of weight 0, missing, outside the domain or in no group
 * are left out.
 */
export function orderedRows(
  y: Float64Array,
  design: Design,
  groups: Groups,
  domain: ArrayLike<boolean | number> | undefined,
): Int32Array[] {
  // Group by group: the rows of one group fit into the processor's cache where those of the file do not.
  return rowsOfGroups(y, design, groups, domain).map((rows) => sortRows(rows, y).rows);
}

/** The same rows in the order of the file; all rows are one group where there are no groups. */
export function rowsOfGroups(
  y: Float64Array,
  design: Design,
  groups: Groups | undefined,
  domain: ArrayLike<boolean | number> | undefined,
): Int32Array[] {
  if (groups === undefined || groups.count === 1) return [rowsOfOne(y, design, groups, domain)];
  const { rows, weights } = design;
  const { codes, count } = groups;
  const groupOfRow = new Int32Array(rows).fill(-1);
  const start = new Int32Array(count + 1);
  for (let row = 0; row < rows; row++) {
    const group = codes[row]!;
    if (group < 0 || weights[row] === 0 || Number.isNaN(y[row]!)) continue;
    if (domain !== undefined && !domain[row]) continue;
    groupOfRow[row] = group;
    start[group + 1]!++;
  }
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  const next = start.slice(0, count);
  const byGroup = new Int32Array(start[count]!);
  for (let row = 0; row < rows; row++) if (groupOfRow[row]! >= 0) byGroup[next[groupOfRow[row]!]!++] = row;
  return Array.from({ length: count }, (_, group) => byGroup.subarray(start[group]!, start[group + 1]!));
}

/** The rows of the only group. */
function rowsOfOne(
  y: Float64Array,
  design: Design,
  groups: Groups | undefined,
  domain: ArrayLike<boolean | number> | undefined,
): Int32Array {
  const { rows, weights } = design;
  const isOut = (row: number) =>
    (groups !== undefined && groups.codes[row]! < 0) ||
    weights[row] === 0 ||
    Number.isNaN(y[row]!) ||
    (domain !== undefined && !domain[row]);
  let count = 0;
  while (count < rows && !isOut(count)) count++;
  const everyRow = rowsOf(design);
  if (count === rows) return everyRow;
  const kept = new Int32Array(rows);
  kept.set(everyRow.subarray(0, count));
  for (let row = count; row < rows; row++) if (!isOut(row)) kept[count++] = row;
  return kept.subarray(0, count);
}

// Most figures are of everybody, and the list of everybody is the same for each.
const everyRowOf = new WeakMap<Design, Int32Array>();

function rowsOf(design: Design): Int32Array {
  const known = everyRowOf.get(design);
  if (known) return known;
  const everyRow = new Int32Array(design.rows);
  for (let row = 0; row < design.rows; row++) everyRow[row] = row;
  everyRowOf.set(design, everyRow);
  return everyRow;
}

/** The values of these rows with their weights and the running sums of the weights. */
export function weightedOrder(rows: Int32Array, y: Float64Array, weights: Float64Array): WeightedOrder {
  const values = new Float64Array(rows.length);
  const orderedWeights = new Float64Array(rows.length);
  const cumulative = new Float64Array(rows.length);
  let sum = 0;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    values[k] = y[row]!;
    orderedWeights[k] = weights[row]!;
    sum += orderedWeights[k]!;
    cumulative[k] = sum;
  }
  return { values, weights: orderedWeights, cumulative };
}

/** The same under the weights of one replicate, without the rows that it leaves out. */
export function replicateOrder(
  rows: Int32Array,
  y: Float64Array,
  design: ReplicateDesign,
  factors: Float64Array,
): WeightedOrder {
  const values = new Float64Array(rows.length);
  const orderedWeights = new Float64Array(rows.length);
  const cumulative = new Float64Array(rows.length);
  let sum = 0;
  let kept = 0;
  for (const row of rows) {
    const weight = design.base[row]! * factors[design.rowUnit[row]!]!;
    if (weight === 0) continue;
    sum += weight;
    values[kept] = y[row]!;
    orderedWeights[kept] = weight;
    cumulative[kept++] = sum;
  }
  return {
    values: values.subarray(0, kept),
    weights: orderedWeights.subarray(0, kept),
    cumulative: cumulative.subarray(0, kept),
  };
}
