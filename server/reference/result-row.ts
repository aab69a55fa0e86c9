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
    ...(deff && { deff: designEffect(estimate) }),
  };
}

/** The format has the quotient of the two variances as it is: infinite when only the second is 0, not defined when both are. */
function designEffect({ deff, se }: Estimate): number | null {
  if (isDefined(deff)) return deff;
  return deff.undefined === 'no-comparison-variance' && isDefined(se) && se > 0 ? Infinity : null;
}
