import type { Design } from '#estimation';
import type { ResultRow } from './gold-format.ts';

/** What a design consists of, counting rows of weight other than 0. */
export function designInfo(design: Design, domain: Uint8Array): ResultRow {
  let n = 0;
  let sumWeights = 0;
  const psus = new Set<number>();
  for (let row = 0; row < design.rows; row++) {
    if (domain[row] === 0 || design.weights[row] === 0) continue;
    n++;
    sumWeights += design.weights[row]!;
    psus.add(design.rowPsu[row]!);
  }
  const strata = new Set(Array.from(psus, (psu) => design.psuStratum[psu]));
  return {
    group: {},
    n,
    sumWeights,
    df: design.degreesOfFreedom,
    psus: design.countedPsus,
    strata: design.countedStrata,
    dfDomain: psus.size - strata.size,
  };
}
