import type { TaylorDesign } from '../design/types.ts';
import { sumOfWeights } from '../models/fit-terms.ts';
import type { UnitScores } from '../models/score-covariance.ts';
import { isUndefined, type Undefined } from '../quantity.ts';
import { unitCovariance } from '../variance/unit-covariance.ts';

/**
 * What the variance of a margin takes in beside the coefficients: the sampling of the rows as if it were
 * independent of them (`separate`), together with them (`joint`), or nothing (`fixed`).
 */
export type MarginVariance = 'separate' | 'joint' | 'fixed';

/** What the covariance of margins by linearization rests on. */
export interface LinearizedMargins {
  /** What each unit adds to the equations of the model. */
  readonly scores: UnitScores;
  /** For each margin, its derivatives times the inverse of the information. */
  readonly solved: readonly Float64Array[];
  /** For each margin, what each unit adds by its rows: the total of the predictions less the margin. */
  readonly ofRows: () => readonly Float64Array[];
  readonly mask: Uint8Array;
}

/** Covariance matrix of margins by linearization. */
export function marginCovariance(
  { scores, solved, mask, ...margins }: LinearizedMargins,
  design: TaylorDesign,
  variance: MarginVariance,
): number[][] | Undefined {
  const { values, present } = scores;
  const ofCoefficients = solved.map((factors) => combined(values, factors));
  if (variance === 'fixed') return unitCovariance(ofCoefficients, present, design);
  const all = sumOfWeights(mask, design.weights);
  const ofRows = margins.ofRows().map((units) => units.map((total) => total / all));
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

/** Sum of factor times column. */
function combined(columns: readonly Float64Array[], factors: Float64Array): Float64Array {
  const sum = new Float64Array(columns[0]!.length);
  for (const [j, column] of columns.entries())
    for (let unit = 0; unit < sum.length; unit++) sum[unit]! += factors[j]! * column[unit]!;
  return sum;
}
