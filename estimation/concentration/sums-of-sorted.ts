import type { Derivative, RankSums } from './concentration-of-order.ts';
import type { SortedRanks } from './ranked-rows.ts';
import { AMOUNT_AT, RANK_AT, RECORD_LENGTH, ROW_AT, WEIGHT_AT } from './sorted-records.ts';

/**
 * Sums from the least to the greatest.
 *
 * @param into where given, y r - A goes into each row: what else its derivative needs is not known before the last
 */
export function sumsOfSorted({ rows, records }: SortedRanks, into: Float64Array | undefined): RankSums {
  const found = new Float64Array(rows.length);
  const sums = sumsAlong(records, found);
  // Rows are looked for in a loop that does nothing else: where it decides too, each wrong guess waits for the memory.
  if (into) for (let k = 0, at = ROW_AT; k < found.length; k++, at += RECORD_LENGTH) into[records[at]! | 0] = found[k]!;
  return sums;
}

/** @param found y r - A of each record is written here */
function sumsAlong(records: Float64Array, found: Float64Array): RankSums {
  let population = 0;
  let total = 0;
  let amountByRank = 0;
  for (let k = 0, at = 0; k < found.length; k++, at += RECORD_LENGTH) {
    let weight = records[at + WEIGHT_AT]!;
    let amount = weight * records[at + AMOUNT_AT]!;
    let last = at;
    while (records[last + RECORD_LENGTH + RANK_AT] === records[at + RANK_AT]) {
      last += RECORD_LENGTH;
      weight += records[last + WEIGHT_AT]!;
      amount += records[last + WEIGHT_AT]! * records[last + AMOUNT_AT]!;
    }
    const rank = population + weight / 2;
    const below = total + amount / 2;
    found[k] = records[at + AMOUNT_AT]! * rank - below;
    while (at < last) {
      at += RECORD_LENGTH;
      found[++k] = records[at + AMOUNT_AT]! * rank - below;
    }
    amountByRank += amount * rank;
    population += weight;
    total += amount;
  }
  return { population, total, amountByRank };
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
