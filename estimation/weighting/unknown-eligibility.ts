import { type Column, toIndicator } from '../columns.ts';
import type { LabelledGroups } from '../groups.ts';
import { spreadWithin } from './spread-within.ts';
import type { WeightingStep } from './weighting-step.ts';

export interface UnknownEligibility {
  /** 1 if it is known whether the unit belongs to the population (yes or no), 0 if it is not. */
  readonly eligibilityKnown: Column;
  /** Classes within which units of unknown eligibility are like the others. */
  readonly classes: LabelledGroups;
}

/**
 * Adjustment for unknown eligibility: within classes, the weight of the units of unknown eligibility is
 * spread over the others. Units of unknown eligibility get 0. Units that are known to be ineligible take
 * their part; `nonresponse` then leaves them out.
 *
 * @param input one value per sampled unit (length n)
 * @returns the step
 * @throws EstimationError length-mismatch, invalid-groups, invalid-indicator; when applied missing-auxiliary,
 * empty-cell, invalid-weight
 * @see Valliant, Dever and Kreuter (2018), Practical Tools for Designing and Weighting Survey Samples, section 13.4
 * @example unknownEligibility({ eligibilityKnown: [1, 0, 1], classes: { codes: new Int32Array(3), count: 1, labels: ['all'] } }).apply(Float64Array.of(2, 3, 4)).weights // => Float64Array.of(3, 0, 6)
 */
export function unknownEligibility({ eligibilityKnown, classes }: UnknownEligibility): WeightingStep {
  const keeps = toIndicator(eligibilityKnown, classes.codes.length, 'eligibilityKnown');
  return spreadWithin({ kind: 'eligibility', classes, keeps, what: 'is of known eligibility' });
}
