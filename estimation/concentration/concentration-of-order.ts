import type { Undefined } from '../quantity.ts';
import type { RankedRows } from './ranked-rows.ts';
import { fillByPlace, sumsOfPlaces } from './sums-of-places.ts';
import { fillSorted, sumsOfSorted } from './sums-of-sorted.ts';

/** Columns of all rows of the file. */
export interface AmountsWeighted {
  readonly amounts: Float64Array;
  /** That the rows are ranked by it. */
  readonly areRanks: boolean;
  readonly weights: Float64Array;
}

/** What a concentration index is made of. */
export interface RankSums {
  /** N. */
  readonly population: number;
  /** Y. */
  readonly total: number;
  /** T, the sum of w y r. */
  readonly amountByRank: number;
}

/** The derivative by the weight of a row: scale (y r - A) + constant - ofAmount y. */
export interface Derivative {
  readonly scale: number;
  readonly constant: number;
  readonly ofAmount: number;
}

/**
 * C = 2 T / (N Y) - 1.
 *
 * @param ranked where the rows are sorted, their records have the amounts and the weights
 * @param into where given, 2 (y r + Y - A) / (N Y) - (C + 1)(1 / N + y / Y) is written for each row that counts, A
 *   what those ranked below and half of those alike have
 */
export function concentrationOf(
  ranked: RankedRows,
  weighted: AmountsWeighted,
  into?: Float64Array,
): number | Undefined {
  if ('records' in ranked) {
    const sums = sumsOfSorted(ranked, into);
    const index = indexOf(sums);
    if (into && typeof index === 'number') fillSorted(ranked, weighted.amounts, derivativeOf(sums, index), into);
    return index;
  }
  const sums = sumsOfPlaces(ranked, weighted);
  const index = indexOf(sums);
  if (into && typeof index === 'number') fillByPlace(ranked, weighted, { ...sums, ...derivativeOf(sums, index) }, into);
  return index;
}

function indexOf({ population, total, amountByRank }: RankSums): number | Undefined {
  if (population === 0) return { undefined: 'empty-domain' };
  if (total === 0) return { undefined: 'zero-denominator' };
  return (2 * amountByRank) / (population * total) - 1;
}

function derivativeOf({ population, total }: RankSums, index: number): Derivative {
  const scale = 2 / (population * total);
  return { scale, constant: scale * total - (index + 1) / population, ofAmount: (index + 1) / total };
}
