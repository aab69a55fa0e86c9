import { type Column, toIndicator } from '../columns.ts';
import type { LabelledGroups } from '../groups.ts';
import { spreadWithin } from './spread-within.ts';
import type { WeightingStep } from './weighting-step.ts';

export interface Nonresponse {
  /** 1 where the unit responded, 0 where it did not. */
  readonly responded: Column;
  /**
   * 0 where the unit is known not to belong to the population; it gets weight 0. Default: all belong to it.
   */
  readonly eligible?: Column;
  /** Adjustment classes, within which response must not depend on the answers. */
  readonly classes: LabelledGroups;
}

/**
 * Nonresponse adjustment by classes: the weights of the respondents are multiplied by (sum of the eligible) /
 * (sum of the respondents) of their class. Nonrespondents get 0.
 *
 * @param input one value per sampled unit (length n)
 * @returns the step
 * @throws EstimationError length-mismatch, invalid-groups, invalid-indicator; when applied missing-auxiliary,
 * empty-cell, invalid-weight
 * @see Little (1986), International Statistical Review 54, 139-157; Valliant, Dever and Kreuter (2018), section 13.5
 * @example nonresponse({ responded: [1, 0, 1], classes: { codes: Int32Array.of(0, 0, 1), count: 2, labels: ['urban', 'rural'] } }).apply(Float64Array.of(2, 3, 4)).weights // => Float64Array.of(5, 0, 4)
 */
export function nonresponse({ responded, eligible, classes }: Nonresponse): WeightingStep {
  const rows = classes.codes.length;
  const inside = eligible === undefined ? undefined : toIndicator(eligible, rows, 'eligible');
  return spreadWithin({
    kind: 'nonresponse',
    classes,
    keeps: toIndicator(responded, rows, 'responded'),
    inside,
    what: 'responded',
  });
}
