import type { Design } from '../design/types.ts';
import { isDefined, isUndefined, type Undefined } from '../quantity.ts';
import { domainDegrees } from './domain-degrees.ts';
import { type Finished, finish, refuseTotalsOfAnotherDesign } from './finish.ts';
import { finishReplicates } from './finish-replicates.ts';
import type { Linearize } from './linearization.ts';
import { replicateCovariance } from './replicate-covariance.ts';
import type { UnitTotals } from './totals.ts';
import { unitCovariance } from './unit-covariance.ts';
import { presentUnits, unitValues } from './unit-values.ts';

/**
 * The statistics of all groups, their covariance matrix, and the degrees of freedom of the domain that they
 * make up together.
 */
export interface FinishedJointly {
  readonly results: readonly Finished[];
  readonly covariance: readonly (readonly number[])[] | Undefined;
  readonly domainDf: number;
  /** For each group, its value in every replicate, NaN where undefined; only of replicate designs. */
  readonly replicates?: readonly Float64Array[];
}

/**
 * Second step for groups that are compared: as `finish`, with the covariances between groups, which share
 * PSUs.
 */
export function finishJointly(totals: UnitTotals, design: Design, linearize: Linearize): FinishedJointly {
  refuseTotalsOfAnotherDesign(totals, design);
  if (design.kind === 'replicate') {
    const { results, replicates } = finishReplicates(totals, design, linearize);
    // Groups without a value have no replicates either. Their rows and columns stay 0 and must not be used.
    const definedGroups = Array.from(results.keys()).filter((group) => isDefined(results[group]!.value));
    const full = definedGroups.map((group) => results[group]!.value as number);
    const covariance = replicateCovariance(
      definedGroups.map((group) => replicates[group]!),
      full,
      design,
    );
    const domainDf = design.degreesOfFreedom;
    return { results, covariance: spread(covariance, definedGroups, results.length), domainDf, replicates };
  }
  const results = finish(totals, design, linearize);
  const groups = results.map((_, group) => group);
  const values = results.map(({ linearization }, group) =>
    linearization === undefined || isUndefined(linearization)
      ? new Float64Array(design.unitCount)
      : unitValues(totals, design, group, linearization),
  );
  const covariance = unitCovariance(values, presentUnits(totals, design, groups), design);
  return { results, covariance, domainDf: domainDegrees(totals, design, groups) };
}

function spread(
  covariance: number[][] | Undefined,
  definedGroups: readonly number[],
  size: number,
): number[][] | Undefined {
  if (isUndefined(covariance)) return covariance;
  const whole = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  definedGroups.forEach((a, i) => {
    definedGroups.forEach((b, j) => {
      whole[a]![b] = covariance[i]![j]!;
    });
  });
  return whole;
}
