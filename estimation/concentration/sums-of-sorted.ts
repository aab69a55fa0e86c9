import type { AmountsWeighted, Derivative, RankSums } from './concentration-of-order.ts';
import type { SortedRanks } from './ranked-rows.ts';

// Places of the sums: of those before the rows of one value, and of these rows.
const POPULATION = 0;
const TOTAL = 1;
const AMOUNT_BY_RANK = 2;
const OWN_POPULATION = 3;
const OWN_TOTAL = 4;

/**
 * Sums from the least to the greatest.
 *
 * @param into where given, y r - A goes into each row: what else its derivative needs is not known before the last
 */
export function sumsOfSorted(
  { sorted: { rows, values } }: SortedRanks,
  { amounts, weights, areRanks }: AmountsWeighted,
  into: Float64Array | undefined,
): RankSums {
  // Rows are looked up in loops that do nothing else: where a loop decides too, each wrong guess of the processor waits
  // for the memory.
  const own = gathered(weights, rows);
  const y = areRanks ? values : gathered(amounts, rows);
  const sums = sumsAlong(values, y, own);
  if (into !== undefined) for (let k = 0; k < rows.length; k++) into[rows[k]!] = own[k]!;
  return sums;
}

function gathered(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) values[k] = column[rows[k]!]!;
  return values;
}

/** The sums of values in their order. @param weights becomes y r - A of each row */
function sumsAlong(values: Float64Array, y: Float64Array, weights: Float64Array): RankSums {
  // Numbers that begin again at 0 are kept in a column: as variables each would be a new object at every row.
  const sums = new Float64Array(5);
  const last = values.length - 1;
  let first = 0;
  for (let k = 0; k <= last; k++) {
    const weight = weights[k]!;
    sums[OWN_POPULATION]! += weight;
    sums[OWN_TOTAL]! += weight * y[k]!;
    if (k < last && values[k + 1] === values[k]) continue;
    const rank = sums[POPULATION]! + sums[OWN_POPULATION]! / 2;
    const below = sums[TOTAL]! + sums[OWN_TOTAL]! / 2;
    for (let at = first; at <= k; at++) weights[at] = y[at]! * rank - below;
    sums[AMOUNT_BY_RANK]! += sums[OWN_TOTAL]! * rank;
    sums[POPULATION]! += sums[OWN_POPULATION]!;
    sums[TOTAL]! += sums[OWN_TOTAL]!;
    sums[OWN_POPULATION] = 0;
    sums[OWN_TOTAL] = 0;
    first = k + 1;
  }
  return { population: sums[POPULATION]!, total: sums[TOTAL]!, amountByRank: sums[AMOUNT_BY_RANK]! };
}

/**
 * From y r - A to the derivative, in the order of the file: in that of the values each row would wait for the
 * memory.
 */
export function fillSorted(
  { rows }: SortedRanks,
  amounts: Float64Array,
  { scale, constant, ofAmount }: Derivative,
  into: Float64Array,
): void {
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    into[row] = scale * into[row]! + constant - ofAmount * amounts[row]!;
  }
}
