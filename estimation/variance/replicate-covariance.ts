import { meanSimple } from 'simple-statistics';
import type { ReplicateDesign } from '../design/types.ts';
import type { Undefined } from '../quantity.ts';

/**
 * Covariance matrix of several statistics from their values in the replicates: scale * sum over r of
 * rscales[r] * (a_r - centre a)(b_r - centre b).
 *
 * A replicate in which one of them is undefined (NaN) is dropped for all. The centre is the full-sample value
 * (`mse`), or the mean of the replicates with rscales above 0.
 *
 * @param values for each statistic, one value per replicate
 * @param full for each statistic, its value in the full sample
 */
export function replicateCovariance(
  values: readonly Float64Array[],
  full: readonly number[],
  { scale, rscales, mse }: Pick<ReplicateDesign, 'scale' | 'rscales' | 'mse'>,
): number[][] | Undefined {
  const kept = Array.from(rscales.keys()).filter((r) => values.every((column) => !Number.isNaN(column[r]!)));
  const averaged = kept.filter((r) => rscales[r]! > 0);
  if (kept.length === 0 || (!mse && averaged.length === 0)) return { undefined: 'no-replicate-left' };
  const distances = values.map((column, v) => {
    const centre = mse ? full[v]! : meanSimple(averaged.map((r) => column[r]!));
    return kept.map((r) => column[r]! - centre);
  });
  return distances.map((first) =>
    distances.map((second) => {
      let sum = 0;
      kept.forEach((r, position) => {
        sum += rscales[r]! * first[position]! * second[position]!;
      });
      return scale * sum;
    }),
  );
}
