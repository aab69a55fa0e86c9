import { type Design, jackknife } from '#estimation';
import type { ResultRow } from './gold-format.ts';

/** The replicate factors made from a design: a matrix with one row per data row and one column per replicate. */
export function runReplicateWeights(statistic: { readonly method: 'JK1' | 'JKn' }, design: Design): ResultRow[] {
  const { scale, rscales, count, factors } = jackknife(design, { type: statistic.method });
  const matrix = Array.from(design.rowPsu, (psu) => factors.map((column) => column[psu]!));
  return [{ group: {}, scale, rscales: [...rscales], count, matrix }];
}
