import { type Estimate, isDefined, type Quantity } from '#estimation';
import type { ResultRow } from './gold-format.ts';

/** One estimate in the fields of the reference format, times `multiplier`. */
export function resultRow(
  group: Readonly<Record<string, string>>,
  estimate: Estimate,
  options: { deff: boolean; multiplier?: number },
): ResultRow {
  const { deff, multiplier = 1 } = options;
  const scaled = (quantity: Quantity) => (isDefined(quantity) ? quantity * multiplier : null);
  const plain = (quantity: Quantity) => (isDefined(quantity) ? quantity : null);
  // A negative multiplier turns the interval around.
  const [low, high] = multiplier < 0 ? [estimate.upper, estimate.lower] : [estimate.lower, estimate.upper];
  return {
    group,
    estimate: scaled(estimate.value),
    se: isDefined(estimate.se) ? estimate.se * Math.abs(multiplier) : null,
    cv: plain(estimate.cv),
    lower: scaled(low),
    upper: scaled(high),
    df: estimate.df,
    n: estimate.n,
    ...(deff && { deff: plain(estimate.deff) }),
  };
}
