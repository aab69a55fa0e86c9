import type { Design } from '#estimation';
import type { ResultRow } from './gold-format.ts';

/** What a design consists of, counting rows of weight other than 0. Replicates do not tell their PSUs. */
export function designInfo(design: Design, domain: Uint8Array): ResultRow {
  let n = 0;
  let sumWeights = 0;
  const psus = new Set<number>();
  for (let row = 0; row < design.rows; row++) {
    if (domain[row] === 0 || design.weights[row] === 0) continue;
    n++;
    sumWeights += design.weights[row]!;
    if (design.kind === 'taylor') psus.add(design.rowPsu[row]!);
  }
  const { degreesOfFreedom: df } = design;
  if (design.kind === 'replicate') return { group: {}, n, sumWeights, df, psus: null, strata: null, dfDomain: df };
  const strata = new Set(Array.from(psus, (psu) => design.psuStratum[psu]));
  const { countedPsus, countedStrata } = design;
  return { group: {}, n, sumWeights, df, psus: countedPsus, strata: countedStrata, dfDomain: psus.size - strata.size };
}
