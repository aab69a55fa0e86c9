import { intervalQuantile, tPValue } from '../distributions.ts';
import { type Comparison, contrast } from '../hypothesis/contrast.ts';
import { isDefined, undefinedLimits } from '../quantity.ts';
import type { JointEstimates } from '../statistics/joint-estimates.ts';

/**
 * Quotient of two margins, such as the adjusted risk ratio of two groups, with limits and test on the
 * logarithm.
 *
 * Q = m_a / m_b, its variance that of `contrast`. Limits: Q exp(plus or minus t se / Q). The test is that Q is
 * 1: t = log Q / (se / Q).
 *
 * @param estimates margins with their covariances, or estimates of groups from `jointEstimates`
 * @param numerator position of the margin above the line
 * @param denominator position of the one below
 * @param options confidence level, default 0.95
 * @returns a ratio without unit; undefined as no-logarithm where it is not above 0
 * @throws EstimationError length-mismatch, invalid-option
 * @see Graubard and Korn (1999), Biometrics 55, 652-659; R survey, svycontrast(quote(log(a / b)))
 * @example marginRatio(jointEstimates({ kind: 'mean', y: [1, 2, 4] }, design3, { codes: Int32Array.of(0, 1, 1), count: 2 }), 1, 0).value // => 3
 */
export function marginRatio(
  estimates: JointEstimates,
  numerator: number,
  denominator: number,
  options: { level?: number } = {},
): Comparison {
  const quotient = contrast(estimates, { numerator, denominator }, options);
  const { value, se, df } = quotient;
  if (!isDefined(value) || !isDefined(se)) return quotient;
  if (!(value > 0)) {
    const reason = { undefined: 'no-logarithm' } as const;
    return { value, se, df, t: reason, pValue: reason, ...undefinedLimits('no-logarithm') };
  }
  const seOfLog = se / value;
  const test =
    seOfLog === 0
      ? ({ t: { undefined: 'zero-denominator' }, pValue: { undefined: 'zero-denominator' } } as const)
      : testOf(Math.log(value) / seOfLog, df);
  if (!(df > 0)) return { value, se, df, ...test, ...undefinedLimits('no-degrees-of-freedom') };
  const width = Math.exp(intervalQuantile(options.level ?? 0.95, df) * seOfLog);
  // With a thousandth of a degree of freedom it is too large for a number.
  if (value * width === Infinity) return { value, se, df, ...test, ...undefinedLimits('no-degrees-of-freedom') };
  return { value, se, df, ...test, lower: value / width, upper: value * width };
}

function testOf(t: number, df: number): Pick<Comparison, 't' | 'pValue'> {
  return { t, pValue: df > 0 ? tPValue(t, df) : { undefined: 'no-degrees-of-freedom' } };
}
