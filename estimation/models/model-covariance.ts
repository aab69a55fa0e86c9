import { psuDegrees } from '../design/psu-degrees.ts';
import type { Design, TaylorDesign } from '../design/types.ts';
import { isUndefined, type Undefined } from '../quantity.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import type { GlmFit } from './fit-glm.ts';
import { type Shift, unshifted } from './model-frame.ts';
import { refitReplicates } from './refit-replicates.ts';
import { type MaskedData, scoreCovariance } from './score-covariance.ts';

/**
 * Covariance matrix of the coefficients under the design, and the degrees of freedom of the rows in the
 * model.
 */
export interface ModelCovariance {
  readonly covariance: number[][] | Undefined;
  readonly domainDf: number;
}

/**
 * By linearization A^-1 M A^-1, M the covariance of the scores. By replicates the covariance of the
 * coefficients of every replicate.
 */
export function modelCovariance(
  data: MaskedData,
  fit: GlmFit,
  shifts: readonly Shift[],
  design: Design,
): ModelCovariance {
  if (design.kind === 'replicate') {
    const columns = refitReplicates(data, fit.coefficients, design);
    for (const { column, into, by } of shifts)
      for (let replicate = 0; replicate < design.factors.length; replicate++)
        columns[into]![replicate]! -= by * columns[column]![replicate]!;
    const covariance = replicateCovariance(columns, unshifted(fit.coefficients, shifts), design);
    return { covariance, domainDf: design.degreesOfFreedom };
  }
  const middle = scoreCovariance(data, fit.coefficients, design);
  const covariance = isUndefined(middle) ? middle : sandwich(middle, fit, shifts);
  return { covariance, domainDf: degreesOfRows(data, design) };
}

function sandwich(middle: readonly (readonly number[])[], { factor }: GlmFit, shifts: readonly Shift[]): number[][] {
  const half = middle.map((row) => unshifted(factor.solve(row), shifts));
  const whole = middle.map((_, j) => unshifted(factor.solve(half.map((row) => row[j]!)), shifts));
  return whole.map((row, a) => row.map((value, b) => (value + whole[b]![a]!) / 2));
}

/** PSUs minus strata of the rows in the model that have a weight. */
export function degreesOfRows({ mask, weights }: Pick<MaskedData, 'mask' | 'weights'>, design: TaylorDesign): number {
  const psus = new Uint8Array(design.psuCount);
  for (let row = 0; row < design.rows; row++) if (mask[row] === 1 && weights[row]! > 0) psus[design.rowPsu[row]!] = 1;
  return psuDegrees(psus, design);
}
