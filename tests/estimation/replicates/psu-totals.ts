import type { ReplicateFactors, TaylorDesign } from '#estimation';

/** Weighted total of every PSU: what a replicate weighs anew. */
export function psuTotals(design: TaylorDesign, y: readonly number[]): Float64Array {
  const totals = new Float64Array(design.psuCount);
  y.forEach((value, row) => {
    totals[design.rowPsu[row]!]! += design.weights[row]! * value;
  });
  return totals;
}

/** The replicates' totals and their variance around the full-sample total, by the definition. */
export function replicateVariance(replicates: ReplicateFactors, totals: Float64Array, centre: 'estimate' | 'mean') {
  const thetas = replicates.factors.map((column) =>
    column.reduce((sum, factor, psu) => sum + factor * totals[psu]!, 0),
  );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const middle = centre === 'mean' ? sum(thetas) / thetas.length : sum([...totals]);
  return replicates.scale * sum(thetas.map((theta, r) => replicates.rscales[r]! * (theta - middle) ** 2));
}
