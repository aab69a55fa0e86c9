import { type Design, jackknife } from '#estimation';
import type { ResultRow } from './gold-format.ts';
import { ReferenceProblem, referenceProblems } from './reference-problem.ts';

/**
 * What a domain of a design consists of. Rows of weight 0 count neither in `n` nor in the degrees of freedom,
 * but their PSUs and strata are there. `df` are those of the whole file. Replicates do not say what their
 * PSUs are.
 */
export function designInfo(design: Design, domain: Uint8Array): ResultRow {
  let n = 0;
  let sumWeights = 0;
  const psus = new Set<number>();
  const countedPsus = new Set<number>();
  for (let row = 0; row < design.rows; row++) {
    if (domain[row] === 0) continue;
    if (design.kind === 'taylor') psus.add(design.rowPsu[row]!);
    if (design.weights[row] === 0) continue;
    n++;
    sumWeights += design.weights[row]!;
    if (design.kind === 'taylor') countedPsus.add(design.rowPsu[row]!);
  }
  const { degreesOfFreedom: df } = design;
  if (design.kind === 'replicate') return { group: {}, n, sumWeights, df, psus: null, strata: null, dfDomain: df };
  const strataOf = (some: ReadonlySet<number>) => new Set(Array.from(some, (psu) => design.psuStratum[psu])).size;
  return {
    group: {},
    n,
    sumWeights,
    df,
    psus: psus.size,
    strata: strataOf(psus),
    dfDomain: countedPsus.size - strataOf(countedPsus),
  };
}

/**
 * The weights of a design: how many are not 0, their sum, extremes and sum of squares, and those of some rows
 * (from 1).
 */
export function runWeights(statistic: { readonly rows: readonly number[] }, { weights }: Design): ResultRow[] {
  let n = 0;
  let sum = 0;
  let min = Infinity;
  let max = -Infinity;
  let sumSquares = 0;
  for (const weight of weights) {
    if (weight !== 0) n++;
    sum += weight;
    min = Math.min(min, weight);
    max = Math.max(max, weight);
    sumSquares += weight * weight;
  }
  const values = statistic.rows.map((row) => weights[row - 1] ?? null);
  return [{ group: {}, n, sum, min, max, sumSquares, values }];
}

/**
 * The replicate factors made from a design: a matrix with one row per data row and one column per replicate.
 */
export function runReplicateWeights(statistic: { readonly method: 'JK1' | 'JKn' }, design: Design): ResultRow[] {
  if (design.kind !== 'taylor') throw new ReferenceProblem(referenceProblems.replicateDesign());
  const { scale, rscales, count, factors } = jackknife(design, { type: statistic.method });
  const matrix = Array.from(design.rowPsu, (psu) => factors.map((column) => column[psu]!));
  return [{ group: {}, scale, rscales: [...rscales], count, matrix }];
}
