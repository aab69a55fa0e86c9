import type { Undefined } from '../quantity.ts';
import { fillByValue, type RankedRows } from './ranked-rows.ts';

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

/** Amounts in the order of the ranked rows; undefined where the rows are ranked by it. */
type AmountsInOrder = Float64Array | undefined;

/** C = 2 T / (N Y) - 1, T = sum of w y r. @param weights of all rows */
export function concentrationOf(
  { rows, places, values }: RankedRows,
  amounts: AmountsInOrder,
  weights: Float64Array,
): Concentration | Undefined {
  const rank = new Float64Array(values.length);
  const amountBelow = new Float64Array(values.length);
  for (let k = 0; k < places.length; k++) {
    const place = places[k]!;
    const weight = weights[rows[k]!]!;
    rank[place]! += weight;
    amountBelow[place]! += weight * (amounts === undefined ? values[place]! : amounts[k]!);
  }
  let population = 0;
  let total = 0;
  let ranked = 0;
  for (let place = 0; place < rank.length; place++) {
    const weight = rank[place]!;
    const amount = amountBelow[place]!;
    rank[place] = population + weight / 2;
    amountBelow[place] = total + amount / 2;
    ranked += amount * rank[place]!;
    population += weight;
    total += amount;
  }
  if (population === 0) return { undefined: 'empty-domain' };
  if (total === 0) return { undefined: 'zero-denominator' };
  return { value: (2 * ranked) / (population * total) - 1, population, total, rank, amountBelow };
}

/**
 * Writes 2 (y r + Y - A) / (N Y) - (C + 1)(1 / N + y / Y), A what those ranked below and half of those
 * alike have.
 */
export function fillLinearized(
  order: RankedRows,
  amounts: AmountsInOrder,
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
  for (let k = 0; k < rows.length; k++) into[rows[k]!] = derivative(amounts[k]!, places[k]!);
}
