import type { ReplicateDesign } from '../design/types.ts';
import { replicateErrors } from '../errors/replicate-errors.ts';

/** How the replicates of a design are added up. */
export type ReplicateScales = Pick<ReplicateDesign, 'scale' | 'rscales'>;

/**
 * The totals that one replicate is fitted to when the totals are estimates: each column of the root of
 * their covariance moves those of one replicate, by as much as gives that variance (Fuller). The replicates
 * that are moved are spread evenly.
 *
 * @param root L row after row, L L' the covariance of the totals
 */
export function perturbedTotals(
  totals: Float64Array,
  root: Float64Array,
  replicate: number,
  { scale, rscales }: ReplicateScales,
): Float64Array {
  const width = totals.length;
  const components = [...totals.keys()].filter((column) => root[column * width + column]! > 0);
  const usable = [...rscales.keys()].filter((r) => rscales[r]! > 0);
  if (usable.length < components.length)
    throw replicateErrors.fewerThanTotals({ replicates: usable.length, totals: components.length });
  const place = components.findIndex(
    (_, k) => usable[Math.floor(((2 * k + 1) * usable.length) / (2 * components.length))] === replicate,
  );
  if (place < 0) return totals;
  const step = 1 / Math.sqrt(scale * rscales[replicate]!);
  return totals.map((total, row) => total + step * root[row * width + components[place]!]!);
}
