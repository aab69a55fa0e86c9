import type { TaylorDesign } from '../design/types.ts';
import type { Undefined } from '../quantity.ts';
import { accumulate } from './accumulate.ts';
import { domainDegrees } from './domain-degrees.ts';
import type { Linearization } from './linearization.ts';
import { unitCovariance } from './unit-covariance.ts';
import { presentUnits, unitValues } from './unit-values.ts';

/** Covariance matrix of weighted totals, and the degrees of freedom of their domain. */
export interface TotalsCovariance {
  readonly covariance: readonly (readonly number[])[] | Undefined;
  readonly domainDf: number;
}

/**
 * Covariance matrix of the weighted totals of several columns of a linearized value over a domain, for statistics that are linearized row by
 * row, such as the scores of a model.
 *
 * @param columns values (length n)
 * @param domain who takes part, true or another number than 0 (length n)
 */
export function covarianceOfColumns(
  columns: readonly Float64Array[],
  design: TaylorDesign,
  domain: ArrayLike<boolean | number>,
): TotalsCovariance {
  const totals = accumulate(columns, design, { domain });
  const values = columns.map((_, own): Float64Array => {
    const coefficients = columns.map((_, v) => (v === own ? 1 : 0));
    const linearization: Linearization = { value: 0, constant: totals.shifts[own]!, coefficients };
    return unitValues(totals, design, 0, linearization);
  });
  return {
    covariance: unitCovariance(values, presentUnits(totals, design, [0]), design),
    domainDf: domainDegrees(totals, design, [0]),
  };
}
