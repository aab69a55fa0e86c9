import { statisticErrors } from '../errors/statistic-errors.ts';
import type { Quantity } from '../quantity.ts';

/** A value or variance that is too large for a number is an error; an estimate is never infinite. */
export function checkFinite(quantities: readonly Quantity[]): void {
  for (const quantity of quantities)
    if (typeof quantity === 'number' && !Number.isFinite(quantity)) throw statisticErrors.estimateNotFinite();
}
