import { type Design, jackknife } from '#estimation';
import type { ResultRow } from './gold-format.ts';
import { ReferenceProblem } from './reference-problem.ts';

/** The replicate factors made from a design: a matrix with one row per data row and one column per replicate. */
export function runReplicateWeights(statistic: { readonly method: 'JK1' | 'JKn' }, design: Design): ResultRow[] {
  if (design.kind !== 'taylor') throw new ReferenceProblem('the design has replicate weights already');
  const { scale, rscales, count, factors } = jackknife(design, { type: statistic.method });
  const matrix = Array.from(design.rowPsu, (psu) => factors.map((column) => column[psu]!));
  return [{ group: {}, scale, rscales: [...rscales], count, matrix }];
}
