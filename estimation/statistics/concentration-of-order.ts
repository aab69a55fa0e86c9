import type { Undefined } from '../quantity.ts';

/** Rows in the order of the variable that ranks them. */
export interface RankedRows {
  /** What is shared out, in that order. */
  readonly amounts: Float64Array;
  readonly weights: Float64Array;
  /** Number of the rows at each rank, one after the other: rows of equal rank share their place. */
  readonly tied: Int32Array;
}

/**
 * The concentration index C = 2 T / (N Y) - 1, T = sum of w y r, r the weight of those ranked below plus
 * half of those ranked alike.
 */
export function concentrationOf({ amounts, weights, tied }: RankedRows): number | Undefined {
  let population = 0;
  let total = 0;
  let ranked = 0;
  let k = 0;
  for (const rows of tied) {
    let weight = 0;
    let amount = 0;
    for (const end = k + rows; k < end; k++) {
      weight += weights[k]!;
      amount += weights[k]! * amounts[k]!;
    }
    ranked += amount * (population + weight / 2);
    population += weight;
    total += amount;
  }
  if (population === 0) return { undefined: 'empty-domain' };
  if (total === 0) return { undefined: 'zero-denominator' };
  return (2 * ranked) / (population * total) - 1;
}

/**
 * The derivative of C with respect to the weight of each row: 2 (y r + Y - A) / (N Y) - (C + 1)(1 / N + y /
 * Y), A the amount of those ranked below plus half of those ranked alike.
 */
export function concentrationLinearized({ amounts, weights, tied }: RankedRows, index: number): Float64Array {
  let population = 0;
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    population += weights[k]!;
    total += weights[k]! * amounts[k]!;
  }
  const linearized = new Float64Array(weights.length);
  let below = 0;
  let amountBelow = 0;
  let first = 0;
  for (const rows of tied) {
    let weight = 0;
    let amount = 0;
    for (let k = first; k < first + rows; k++) {
      weight += weights[k]!;
      amount += weights[k]! * amounts[k]!;
    }
    const rank = below + weight / 2;
    const rest = total - amountBelow - amount / 2;
    for (let k = first; k < first + rows; k++) {
      const y = amounts[k]!;
      linearized[k] = (2 * (y * rank + rest)) / (population * total) - (index + 1) * (1 / population + y / total);
    }
    below += weight;
    amountBelow += amount;
    first += rows;
  }
  return linearized;
}
