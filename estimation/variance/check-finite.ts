import { EstimationError } from '../errors.ts';
import type { Quantity } from '../quantity.ts';

/** A value or variance that overflowed is an error, never an estimate of infinity. */
export function checkFinite(quantities: readonly Quantity[]): void {
  for (const quantity of quantities)
    if (typeof quantity === 'number' && !Number.isFinite(quantity))
      throw new EstimationError(
        'invalid-value',
        'estimate',
        'it or its variance is too large for a number',
        'use a larger unit where values or weights are large',
      );
}
