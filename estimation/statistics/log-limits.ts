import { intervalQuantile } from '../distributions.ts';
import type { Estimate } from '../estimate.ts';
import type { Limits } from '../limits.ts';
import type { DfChoice } from '../options.ts';
import { isDefined, undefinedLimits } from '../quantity.ts';

/**
 * The estimate of a quotient with limits that are symmetric on the logarithm, value * exp(plus or minus t se
 * / value). One against the other, and the other against the one, then have the same limits upside down. An
 * estimate of 0 has no logarithm, so it has none.
 */
export function withLogLimits<Df extends DfChoice>(estimate: Estimate<Df>): Estimate<Df, 'log'> {
  const madeWith = { ...estimate.madeWith, limits: 'log' } as const;
  const { value } = estimate;
  return isDefined(value)
    ? { ...estimate, ...logLimits(value, estimate), madeWith }
    : { ...estimate, lower: value, upper: value, madeWith };
}

function logLimits(value: number, { se, df, madeWith: { level } }: Estimate): Limits {
  if (!(value > 0)) return undefinedLimits('no-logarithm');
  if (!isDefined(se)) return { lower: se, upper: se };
  if (!(df > 0)) return undefinedLimits('no-degrees-of-freedom');
  const width = Math.exp((intervalQuantile(level, df) * se) / value);
  // With a thousandth of a degree of freedom it is too large for a number.
  if (value * width === Infinity) return undefinedLimits('no-degrees-of-freedom');
  return { lower: value / width, upper: value * width };
}
