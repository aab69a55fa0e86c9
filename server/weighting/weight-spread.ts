/** How many units have which weight. */
export interface WeightSpread {
  readonly weights: number[];
  readonly units: number[];
}

/** A picture shows no more, and the weights of 100,000 units are a few thousand numbers then. */
const DIGITS = 4;

/**
 * The weights of a step in their order, rounded to four digits, and how many units have each; units without weight are
 * left out.
 *
 * @example weightSpread(Float64Array.of(2, 0, 1.00004, 1)) // => { weights: [1, 2], units: [2, 1] }
 */
export function weightSpread(weights: Float64Array): WeightSpread {
  const units = new Map<number, number>();
  for (const weight of weights) {
    if (weight === 0) continue;
    const rounded = Number(weight.toPrecision(DIGITS));
    units.set(rounded, (units.get(rounded) ?? 0) + 1);
  }
  const sorted = [...units].sort(([one], [other]) => one - other);
  return { weights: sorted.map(([weight]) => weight), units: sorted.map(([, count]) => count) };
}
