import type { Design } from './types.ts';

/**
 * Whether a domain of the design still holds all rows of the file. In R's survey a subset of a calibrated
 * design, or of one with unequal probabilities, keeps the other rows with weight 0, and whatever counts rows
 * or PSUs of any weight counts them.
 */
export function keepsAllRows(design: Design): boolean {
  return design.kind === 'taylor' && (design.fittedSteps.length > 0 || design.pps);
}
