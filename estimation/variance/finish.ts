import type { Design } from '../design/types.ts';
import { EstimationError } from '../errors.ts';
import type { Quantity, Undefined } from '../quantity.ts';
import { addGroup } from './group-sums.ts';
import { groupVariance } from './group-variance.ts';
import type { GroupSums, Linearization, Linearize } from './linearization.ts';
import { refuseLonelyPsus } from './lonely-psu.ts';
import type { Totals } from './totals.ts';

/** The statistic of one group and its variance, before limits. */
export interface Finished {
  readonly value: Quantity;
  readonly variance: Quantity;
  readonly sums: GroupSums;
  readonly linearization: Linearization | Undefined;
  /** PSUs and strata that hold a row of the group with weight other than 0. */
  readonly psus: number;
  readonly strata: number;
}

/**
 * Second step of every estimate: from PSU totals to the statistic and its variance. It never sees a row.
 *
 * Variance: sum over strata of (1 - f) n / (n - 1) * sum over PSUs of (u - mean u)^2, where u is the PSU's weighted total of the
 * linearized value, n the PSUs of the stratum (with or without rows of the group) and f its sampling fraction.
 *
 * @param totals of the whole file: what `accumulate` gave, merged when it came in parts
 * @param design the design that the totals were made with
 * @param linearize the statistic
 * @returns one result per group
 * @throws EstimationError single-psu-stratum, later-stages-not-built, invalid-value, totals-differ
 * @see Wolter (2007), Introduction to Variance Estimation, sections 1.4 and 6.5; Binder (1983)
 * @example finish(accumulate([[1, 2, 3]], design3), design3, (g) => ({ value: g.totals[0], constant: 0, coefficients: [1] }))[0].variance // => 3
 */
export function finish(totals: Totals, design: Design, linearize: Linearize): Finished[] {
  if (totals.psuCount !== design.psuCount) {
    throw new EstimationError(
      'totals-differ',
      'finish',
      `totals of ${totals.psuCount} PSUs for a design of ${design.psuCount}`,
      'use the design that the totals were made with',
    );
  }
  if (design.laterStages.length > 0) {
    throw new EstimationError(
      'later-stages-not-built',
      'design',
      'the correction at the second stage has no variance yet',
      'give fpc for the first stage only',
    );
  }
  refuseLonelyPsus(design);
  const psuValues = new Float64Array(totals.psu.length);
  return Array.from({ length: totals.groupCount }, (_, group) => {
    const { sums, psus, strata } = addGroup(totals, design, group);
    const linearization: Linearization | Undefined =
      totals.missing[group]! > 0 ? { undefined: 'missing-values' } : linearize(sums);
    const counts = { sums, linearization, psus, strata };
    if ('undefined' in linearization) return { value: linearization, variance: linearization, ...counts };

    const end = totals.groupStart[group + 1]!;
    for (let cell = totals.groupStart[group]!; cell < end; cell++) {
      let value = linearization.constant * totals.weight[cell]!;
      for (let v = 0; v < totals.sums.length; v++) value += linearization.coefficients[v]! * totals.sums[v]![cell]!;
      psuValues[cell] = value;
    }
    const variance = groupVariance(totals, design, group, psuValues);
    return { value: linearization.value, variance, ...counts };
  });
}
