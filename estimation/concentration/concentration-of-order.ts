import type { Undefined } from '../quantity.ts';
import type { RankedRows } from './ranked-rows.ts';

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

/** C = 2 T / (N Y) - 1, T = sum of w y r, of amounts and weights in the order of the ranked rows. */
export function concentrationOf(
  { places, values }: RankedRows,
  amounts: Float64Array,
  weights: Float64Array,
): Concentration | Undefined {
  const rank = new Float64Array(values.length);
  const amountBelow = new Float64Array(values.length);
  for (let k = 0; k < places.length; k++) {
    rank[places[k]!]! += weights[k]!;
    amountBelow[places[k]!]! += weights[k]! * amounts[k]!;
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
  { rows, places }: RankedRows,
  amounts: Float64Array,
  { value, population, total, rank, amountBelow }: Concentration,
  into: Float64Array,
): void {
  const scale = 2 / (population * total);
  const ofRow = (value + 1) / population;
  const ofAmount = (value + 1) / total;
  for (let k = 0; k < rows.length; k++) {
    const y = amounts[k]!;
    const place = places[k]!;
    into[rows[k]!] = scale * (y * rank[place]! + total - amountBelow[place]!) - ofRow - ofAmount * y;
  }
}
