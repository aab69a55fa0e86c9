import { tPValue } from '../distributions.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import { confidenceLimits, type Limits } from '../limits.ts';
import { checkLevel } from '../options.ts';
import { isDefined, isUndefined, onlyVariance, type Quantity } from '../quantity.ts';
import type { JointEstimates, ReplicateValues } from '../statistics/joint-estimates.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';

/** A comparison of groups, with the test that it is 0. */
export interface Comparison extends Limits {
  readonly value: Quantity;
  readonly se: Quantity;
  readonly df: number;
  /** value / se. */
  readonly t: Quantity;
  /** Two-sided probability of such a large |t| if the value were 0; a fraction. */
  readonly pValue: Quantity;
}

/** Linear: one coefficient per group. Quotient: two group numbers. */
export type Contrast = readonly number[] | { readonly numerator: number; readonly denominator: number };

/** So small a share of what is compared is no standard error but rounding: weights were fitted to these totals. */
const ROUNDING = 1e-10;

/**
 * Contrast of groups: sum of c_g theta_g, or the quotient of two groups.
 *
 * Variance: c' V c with the covariance matrix V of the groups; for the quotient Q = a / b by the delta
 * method, c = (1 / b, -Q / b), or that of the quotients of the replicates. Limits: value plus or minus t se.
 *
 * A standard error below 1e-10 of what is compared is rounding, and counts as 0: totals that weights were fitted to
 * have no sampling error to test.
 *
 * @param estimates values and covariances of the groups, from `jointEstimates`
 * @param comparison one coefficient per group, or the two groups of a quotient
 * @param options confidence level, default 0.95
 * @returns value in units of the estimates (a quotient has none), with t and p value
 * @throws EstimationError length-mismatch
 * @see Särndal, Swensson and Wretman (1992), section 5.5; Lumley (2010), section 2.3
 * @example contrast(jointEstimates({ kind: 'mean', y: [1, 2, 4] }, design3, { codes: Int32Array.of(0, 1, 1), count: 2 }), [-1, 1]).value // => 2
 */
export function contrast(
  estimates: JointEstimates,
  comparison: Contrast,
  options: { level?: number } = {},
): Comparison {
  const { values, covariance, df, replicates } = estimates;
  checkLevel(options.level);
  if ('length' in comparison && !comparison.every(Number.isFinite)) throw statisticErrors.coefficientNotANumber();
  const usedGroups =
    'numerator' in comparison
      ? [comparison.numerator, comparison.denominator]
      : comparison.map((c, g) => (c === 0 ? -1 : g)).filter((g) => g >= 0);
  if (
    ('length' in comparison && comparison.length !== values.length) ||
    usedGroups.some((group) => !(group in values))
  ) {
    throw statisticErrors.contrastLength({ groups: values.length });
  }
  const missingValue = usedGroups.map((group) => values[group]!).find((value) => !isDefined(value));
  if (missingValue !== undefined) return comparisonWithout(missingValue, df);
  const theta = values.map((value) => (isDefined(value) ? value : 0));
  let value = 0;
  let coefficients: readonly number[];
  if ('numerator' in comparison) {
    const denominator = theta[comparison.denominator]!;
    if (denominator === 0) return comparisonWithout({ undefined: 'zero-denominator' }, df);
    value = theta[comparison.numerator]! / denominator;
    coefficients = theta.map(
      (_, g) =>
        (g === comparison.numerator ? 1 / denominator : 0) - (g === comparison.denominator ? value / denominator : 0),
    );
  } else {
    coefficients = comparison;
    comparison.forEach((coefficient, group) => {
      value += coefficient * theta[group]!;
    });
  }
  const variance =
    'numerator' in comparison && replicates !== undefined
      ? quotientVariance(
          value,
          replicates.values[comparison.numerator]!,
          replicates.values[comparison.denominator]!,
          replicates,
        )
      : quadraticForm(coefficients, usedGroups, covariance);
  if (!isDefined(variance)) return { ...comparisonWithout(variance, df), value };
  const root = Math.sqrt(Math.max(0, variance));
  const size =
    'numerator' in comparison
      ? Math.abs(value)
      : comparison.reduce((sum, coefficient, group) => sum + Math.abs(coefficient * theta[group]!), 0);
  const se = root > ROUNDING * size ? root : 0;
  const { level = 0.95 } = options;
  const limits = confidenceLimits({ value, se, n: 0, allRows: 0, df, domainDf: df, level, limits: 't' });
  if (se === 0)
    return {
      value,
      se,
      ...limits,
      df,
      t: { undefined: 'zero-denominator' },
      pValue: { undefined: 'zero-denominator' },
    };
  const t = value / se;
  return { value, se, ...limits, df, t, pValue: df > 0 ? tPValue(t, df) : { undefined: 'no-degrees-of-freedom' } };
}

function quadraticForm(
  coefficients: readonly number[],
  usedGroups: readonly number[],
  covariance: JointEstimates['covariance'],
): Quantity {
  if (isUndefined(covariance)) return covariance;
  let variance = 0;
  for (const a of usedGroups)
    for (const b of usedGroups) variance += coefficients[a]! * coefficients[b]! * covariance[a]![b]!;
  return variance;
}

function quotientVariance(
  value: number,
  numerator: Float64Array,
  denominator: Float64Array,
  replicates: ReplicateValues,
): Quantity {
  const quotients = numerator.map((numeratorValue, r) =>
    denominator[r] === 0 ? Number.NaN : numeratorValue / denominator[r]!,
  );
  return onlyVariance(replicateCovariance([quotients], [value], replicates));
}

function comparisonWithout(reason: Quantity, df: number): Comparison {
  return { value: reason, se: reason, lower: reason, upper: reason, df, t: reason, pValue: reason };
}
