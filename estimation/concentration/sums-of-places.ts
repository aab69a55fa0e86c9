import type { AmountsWeighted, Derivative, RankSums } from './concentration-of-order.ts';
import { fillByValue, type PlacedRows, weightsOfPlaces } from './ranked-rows.ts';

interface PlaceSums extends RankSums {
  /** For each place, r: the weight of those ranked below plus half of those ranked alike. */
  readonly rank: Float64Array;
  /** For each place, A: what those ranked below and half of those alike have. */
  readonly below: Float64Array;
}

/** Sums from the least to the greatest whole number. */
export function sumsOfPlaces(ranked: PlacedRows, { amounts, weights, areRanks }: AmountsWeighted): PlaceSums {
  const rank = weightsOfPlaces(ranked, weights);
  const below = areRanks
    ? rank.map((weight, place) => weight * ranked.values[place]!)
    : amountsOfPlaces(ranked, amounts, weights);
  let population = 0;
  let total = 0;
  let amountByRank = 0;
  for (let place = 0; place < rank.length; place++) {
    const weight = rank[place]!;
    const amount = below[place]!;
    rank[place] = population + weight / 2;
    below[place] = total + amount / 2;
    amountByRank += amount * rank[place]!;
    population += weight;
    total += amount;
  }
  return { population, total, amountByRank, rank, below };
}

/** Writes the derivative to each row that counts. */
export function fillByPlace(
  ranked: PlacedRows,
  { amounts, areRanks }: AmountsWeighted,
  { rank, below, scale, constant, ofAmount }: PlaceSums & Derivative,
  into: Float64Array,
): void {
  const derivative = (y: number, place: number) => scale * (y * rank[place]! - below[place]!) + constant - ofAmount * y;
  if (areRanks) {
    fillByValue(ranked, derivative, into);
    return;
  }
  const { rows, places } = ranked;
  for (let k = 0; k < places.length; k++) {
    const row = rows === undefined ? k : rows[k]!;
    if (places[k]! >= 0) into[row] = derivative(amounts[row]!, places[k]!);
  }
}

/** What those of each place have together. */
function amountsOfPlaces({ rows, places, values }: PlacedRows, amounts: Float64Array, weights: Float64Array) {
  const table = new Float64Array(values.length);
  for (let k = 0; k < places.length; k++) {
    const row = rows === undefined ? k : rows[k]!;
    if (places[k]! >= 0) table[places[k]!]! += weights[row]! * amounts[row]!;
  }
  return table;
}
