import type { ReplicateDesign, TaylorDesign } from '../design/types.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import type { FittedTerms } from '../models/fit-terms.ts';
import { eachReplicate, refitReplicates } from '../models/refit-replicates.ts';
import { scoreUnits, unitTotals } from '../models/score-covariance.ts';
import { isUndefined, type Undefined } from '../quantity.ts';
import { unitCovariance } from '../variance/unit-covariance.ts';
import { type MarginSums, marginSums } from './margin-sums.ts';

/**
 * What the variance of a margin takes in beside the coefficients: the sampling of the rows as if it were
 * independent of them (`separate`), together with them (`joint`), or nothing (`fixed`).
 */
export type MarginVariance = 'separate' | 'joint' | 'fixed';

interface FittedMargins extends FittedTerms {
  /** The columns of each margin. */
  readonly settings: readonly ModelColumns[];
  readonly sums: readonly MarginSums[];
}

/** Covariance matrix of the margins by linearization. */
export function marginCovariance(
  { data, fit, settings, sums }: FittedMargins,
  design: TaylorDesign,
  variance: MarginVariance,
): number[][] | Undefined {
  const { values: scores, present } = scoreUnits(data, fit.coefficients, design);
  const ofCoefficients = sums.map(({ gradient }) => combined(scores, fit.factor.solve(gradient)));
  if (variance === 'fixed') return unitCovariance(ofCoefficients, present, design);
  const ofRows = settings.map((columns, g) => {
    const { value } = sums[g]!;
    const distance = new Float64Array(design.rows);
    marginSums({ ...data, columns }, fit.coefficients, (row, prediction) => {
      distance[row] = prediction - value;
    });
    const all = data.mask.reduce((sum, marked, row) => sum + marked * data.weights[row]!, 0);
    return unitTotals(distance, data.mask, design).map((total) => total / all);
  });
  if (variance === 'joint') {
    const together = ofRows.map((units, g) => units.map((value, unit) => value + ofCoefficients[g]![unit]!));
    return unitCovariance(together, present, design);
  }
  const fromRows = unitCovariance(ofRows, present, design);
  const fromCoefficients = unitCovariance(ofCoefficients, present, design);
  if (isUndefined(fromRows)) return fromRows;
  if (isUndefined(fromCoefficients)) return fromCoefficients;
  return fromRows.map((row, a) => row.map((value, b) => value + fromCoefficients[a]![b]!));
}

/**
 * The margins of every replicate, from its own coefficients and, unless the rows are fixed, its own weights;
 * NaN where a replicate has no estimate.
 */
export function replicateMargins(
  { data, fit, settings }: FittedMargins,
  design: ReplicateDesign,
  variance: MarginVariance,
): Float64Array[] {
  const coefficients = refitReplicates(data, fit.coefficients, design);
  const values = settings.map(() => new Float64Array(design.factors.length).fill(Number.NaN));
  eachReplicate(data.mask, design, (replicate, weights) => {
    const beta = Float64Array.from(coefficients, (column) => column[replicate]!);
    if (Number.isNaN(beta[0])) return;
    for (const [g, columns] of settings.entries()) {
      const rows = { ...data, columns, weights: variance === 'fixed' ? data.weights : weights };
      values[g]![replicate] = marginSums(rows, beta).value;
    }
  });
  return values;
}

/** Sum of factor times column. */
function combined(columns: readonly Float64Array[], factors: Float64Array): Float64Array {
  const sum = new Float64Array(columns[0]!.length);
  for (const [j, column] of columns.entries())
    for (let unit = 0; unit < sum.length; unit++) sum[unit]! += factors[j]! * column[unit]!;
  return sum;
}
