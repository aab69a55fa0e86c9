import { statisticErrors } from '../errors/statistic-errors.ts';
import type { GroupPair } from '../groups.ts';
import { checkChoice } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import type { JointEstimates } from '../statistics/joint-estimates.ts';
import { ADJUSTMENT_METHODS, type AdjustmentMethod, adjustedPValues } from './adjusted-p-values.ts';
import { type Comparison, contrast } from './contrast.ts';

/** The difference of two groups, with the p value that it has in its family. */
export interface GroupDifference extends Comparison, GroupPair {
  readonly adjustedP: Quantity;
}

export interface DifferenceOptions {
  /**
   * Which groups are compared: `all` pairs (default), the later minus the earlier one; `successive` ones,
   * such as editions; or these pairs.
   */
  readonly pairs?: 'all' | 'successive' | readonly GroupPair[];
  /** How the p values of the pairs are adjusted; default `holm`. */
  readonly adjust?: AdjustmentMethod;
  /** Confidence level of the limits of each difference, between 0 and 1. Default 0.95. */
  readonly level?: number;
}

/**
 * Differences between groups or editions, theta_a - theta_b, each with limits, its t test, and the p value
 * adjusted for the family of all pairs compared.
 *
 * Variance: V_aa + V_bb - 2 V_ab, with the covariance that the two have because they share PSUs. A pair
 * that cannot be tested counts in its family with p = 1.
 *
 * @param estimates values and covariances, from `jointEstimates` or `jointStandardized`
 * @param options pairs, adjustment of the p values, level of the limits
 * @returns one difference per pair, in units of the estimates
 * @throws EstimationError length-mismatch (a group that is not there), invalid-option
 * @see Särndal, Swensson and Wretman (1992), section 5.5; Lumley (2010), section 2.3; R survey, svycontrast
 * @example groupDifferences(jointEstimates({ kind: 'mean', y: [1, 2, 4] }, design3, { codes: Int32Array.of(0, 1, 1), count: 2 })).map((each) => each.value) // => [2]
 */
export function groupDifferences(estimates: JointEstimates, options: DifferenceOptions = {}): GroupDifference[] {
  const { pairs = 'all', adjust = 'holm', level } = options;
  checkChoice('adjust', adjust, ADJUSTMENT_METHODS);
  const groups = estimates.values.length;
  const compared = (typeof pairs === 'string' ? pairsOf(groups, pairs) : pairs).map(({ of, minus }) => {
    if (!(of in estimates.values && minus in estimates.values)) throw statisticErrors.contrastLength({ groups });
    const coefficients = new Array<number>(groups).fill(0);
    coefficients[of] = 1;
    // A group minus itself is 0.
    coefficients[minus]! -= 1;
    return { ...contrast(estimates, coefficients, level === undefined ? {} : { level }), of, minus };
  });
  const adjusted = adjustedPValues(
    compared.map(({ pValue }) => (isDefined(pValue) ? pValue : 1)),
    adjust,
  );
  return compared.map((each, pair) => ({
    ...each,
    adjustedP: isDefined(each.pValue) ? adjusted[pair]! : each.pValue,
  }));
}

function pairsOf(groups: number, which: 'all' | 'successive'): GroupPair[] {
  checkChoice('pairs', which, ['all', 'successive']);
  const pairs: GroupPair[] = [];
  for (let of = 1; of < groups; of++)
    for (let minus = which === 'all' ? 0 : of - 1; minus < of; minus++) pairs.push({ of, minus });
  return pairs;
}
