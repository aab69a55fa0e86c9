import type { Undefined } from '../quantity.ts';
import { fillByValue, type RankedRows, weightsOfPlaces } from './ranked-rows.ts';

/** A concentration index, with what the derivative by the weight of a row needs. */
export interface Concentration {
  readonly value: number;
  readonly population: number;
  readonly total: number;
  /** For each place, r: the weight of those ranked below plus half of those ranked alike. */
  readonly rank: Float64Array;
  /** For each place, what they have. */
  readonly amountBelow: Float64Array;
}

/** Amounts of all rows; undefined where the rows are ranked by it. */
type Amounts = Float64Array | undefined;

/** C = 2 T / (N Y) - 1, T = sum of w y r. @param weights of all rows */
export function concentrationOf(
  ranked: RankedRows,
  amounts: Amounts,
  weights: Float64Array,
): Concentration | Undefined {
  const rank = weightsOfPlaces(ranked, weights);
  const amountBelow =
    amounts === undefined
      ? rank.map((weight, place) => weight * ranked.values[place]!)
      : amountsOfPlaces(ranked, amounts, weights);
  let population = 0;
  let total = 0;
  let amountByRank = 0;
  for (let place = 0; place < rank.length; place++) {
    const weight = rank[place]!;
    const amount = amountBelow[place]!;
    rank[place] = population + weight / 2;
    amountBelow[place] = total + amount / 2;
    amountByRank += amount * rank[place]!;
    population += weight;
    total += amount;
  }
  if (population === 0) return { undefined: 'empty-domain' };
  if (total === 0) return { undefined: 'zero-denominator' };
  return { value: (2 * amountByRank) / (population * total) - 1, population, total, rank, amountBelow };
}

/**
 * Writes 2 (y r + Y - A) / (N Y) - (C + 1)(1 / N + y / Y), A what those ranked below and half of those
 * alike have.
 */
export function fillLinearized(
  order: RankedRows,
  amounts: Amounts,
  { value, population, total, rank, amountBelow }: Concentration,
  into: Float64Array,
): void {
  const scale = 2 / (population * total);
  const ofRow = (value + 1) / population;
  const ofAmount = (value + 1) / total;
  const derivative = (y: number, place: number) =>
    scale * (y * rank[place]! + total - amountBelow[place]!) - ofRow - ofAmount * y;
  if (amounts === undefined) {
    fillByValue(order, derivative, into);
    return;
  }
  const { rows, places } = order;
  for (let k = 0; k < places.length; k++) {
    const row = rows === undefined ? k : rows[k]!;
    if (places[k]! >= 0) into[row] = derivative(amounts[row]!, places[k]!);
  }
}

/** What those of each place have together. */
function amountsOfPlaces({ rows, places, values }: RankedRows, amounts: Float64Array, weights: Float64Array) {
  const table = new Float64Array(values.length);
  for (let k = 0; k < places.length; k++) {
    const row = rows === undefined ? k : rows[k]!;
    if (places[k]! >= 0) table[places[k]!]! += weights[row]! * amounts[row]!;
  }
  return table;
}
