import type { AmountsWeighted, Derivative, RankSums } from './concentration-of-order.ts';
import type { SortedRanks } from './ranked-rows.ts';

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
  let population = 0;
  let total = 0;
  let amountByRank = 0;
  for (let first = 0, next = 0; first < rows.length; first = next) {
    const value = values[first]!;
    let weight = 0;
    let amount = 0;
    for (; next < rows.length && values[next] === value; next++) {
      const row = rows[next]!;
      weight += weights[row]!;
      amount += weights[row]! * (areRanks ? value : amounts[row]!);
    }
    const rank = population + weight / 2;
    const below = total + amount / 2;
    if (into)
      for (let k = first; k < next; k++) {
        const row = rows[k]!;
        into[row] = (areRanks ? value : amounts[row]!) * rank - below;
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
