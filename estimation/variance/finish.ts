import type { Design, TaylorDesign } from '../design/types.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import { isUndefined, onlyVariance, type Quantity, type Undefined } from '../quantity.ts';
import { type CellFacts, cellFacts } from './cell-facts.ts';
import { finishReplicates } from './finish-replicates.ts';
import { addCells, groupSums } from './group-sums.ts';
import { groupVariance } from './group-variance.ts';
import type { GroupSums, Linearization, Linearize } from './linearization.ts';
import { refuseLonelyPsus } from './lonely-psu.ts';
import type { UnitTotals } from './totals.ts';
import { unitCovariance } from './unit-covariance.ts';
import { presentUnits, unitValues } from './unit-values.ts';

/** The statistic of one group and its variance, before limits. */
export interface Finished {
  readonly value: Quantity;
  readonly variance: Quantity;
  readonly sums: GroupSums;
  readonly linearization: Linearization | Undefined;
  /**
   * PSUs minus strata that hold a row of the group with weight other than 0; with replicates, the degrees of
   * freedom of the design.
   */
  readonly domainDf: number;
}

/**
 * Second step of every estimate: from unit totals to the statistic and its variance. It reads no rows.
 *
 * Variance by linearization: sum over strata of (1 - f) n / (n - 1) * sum over PSUs of (u - mean u)^2, where
 * u is the PSU's weighted total of the linearized value, n the PSUs of the stratum (with or without rows of
 * the group) and f its sampling fraction; then the later stages. By replicates: scale * sum over r of
 * rscales[r] * (theta_r - centre)^2.
 *
 * @param totals the result of `accumulate` for the whole file, merged if it came in parts
 * @param design the design that the totals were made with
 * @param linearize the statistic
 * @returns one result per group
 * @throws EstimationError single-psu-stratum, invalid-value, totals-differ
 * @see Wolter (2007), Introduction to Variance Estimation, sections 1.4, 3 and 6.5; Binder (1983)
 * @example finish(accumulate([[1, 2, 3]], design3), design3, (g) => ({ value: g.totals[0], constant: 0, coefficients: [1] }))[0].variance // => 3
 */
export function finish(totals: UnitTotals, design: Design, linearize: Linearize): Finished[] {
  refuseTotalsOfAnotherDesign(totals, design);
  if (design.kind === 'replicate') return finishReplicates(totals, design, linearize).results;
  return finishTaylor(totals, design, linearize, cellFacts(totals, design));
}

/** The same with linearization, when what the cells say is known already. */
export function finishTaylor(
  totals: UnitTotals,
  design: TaylorDesign,
  linearize: Linearize,
  { n, weight, domainDf, runs, room }: CellFacts,
): Finished[] {
  refuseLonelyPsus(design);
  return Array.from({ length: totals.groupCount }, (_, group): Finished => {
    const ofVariables = totals.sums.map((column) => addCells(totals, group, column));
    const sums = groupSums(n[group]!, weight[group]!, ofVariables, totals.shifts);
    const linearization: Linearization | Undefined =
      totals.missing[group]! > 0 ? { undefined: 'missing-values' } : linearize(sums);
    const common = { sums, linearization, domainDf: domainDf[group]! };
    if (isUndefined(linearization)) return { value: linearization, variance: linearization, ...common };
    const variance = runs
      ? groupVariance(totals, { runs, values: room }, group, linearization)
      : wholeVariance(totals, design, group, linearization);
    return { value: linearization.value, variance, ...common };
  });
}

/** Totals of another design would be read as totals of other PSUs. */
export function refuseTotalsOfAnotherDesign(totals: UnitTotals, design: Design): void {
  if (totals.unitCount === design.unitCount) return;
  throw statisticErrors.totalsOfAnotherDesign({ units: totals.unitCount, designUnits: design.unitCount });
}

function wholeVariance(
  totals: UnitTotals,
  design: TaylorDesign,
  group: number,
  linearization: Linearization,
): Quantity {
  const values = unitValues(totals, design, group, linearization);
  const covariance = unitCovariance([values], presentUnits(totals, design, [group]), design);
  return onlyVariance(covariance);
}
