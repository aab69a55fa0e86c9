import { type Estimate, isDefined, type Quantity } from '#estimation';
import type { ResultRow } from './gold-format.ts';

/** One estimate in the fields of the reference format, times `multiplier`. */
export function resultRow(
  group: Readonly<Record<string, string>>,
  estimate: Estimate,
  { deff, multiplier = 1 }: { deff: boolean; multiplier?: number },
): ResultRow {
  const scaled = (quantity: Quantity) => (isDefined(quantity) ? quantity * multiplier : null);
  // A negative multiplier turns the interval around.
  const isTurned = multiplier < 0;
  return {
    group,
    estimate: scaled(estimate.value),
    se: isDefined(estimate.se) ? estimate.se * Math.abs(multiplier) : null,
    cv: orNull(estimate.cv),
    lower: scaled(isTurned ? estimate.upper : estimate.lower),
    upper: scaled(isTurned ? estimate.lower : estimate.upper),
    df: estimate.df,
    n: estimate.n,
    ...(deff && { deff: designEffect(estimate) }),
  };
}

/** The quantity, or null where it is not defined. */
export function orNull(quantity: Quantity): number | null {
  return isDefined(quantity) ? quantity : null;
}

/**
 * The format has the quotient of the two variances as it is: infinite when only the second is 0, not defined
 * when both are.
 */
function designEffect({ deff, se }: Estimate): number | null {
  if (isDefined(deff)) return deff;
  return deff.undefined === 'no-comparison-variance' && isDefined(se) && se > 0 ? Infinity : null;
}
