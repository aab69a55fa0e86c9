import type { Design } from './types.ts';

/**
 * The number that another design of the same rows gives to each unit, -1 for units without rows; undefined where
 * the two do not have the same rows with the same weights in the same units in the same order. What is
 * summed by unit in one design then need not be summed again in the other.
 */
export function unitsOfOther(design: Design, other: Design): Int32Array | undefined {
  if (!haveSameRows(design, other)) return undefined;
  const units = new Int32Array(design.unitCount).fill(-1);
  for (let row = 0; row < design.rows; row++) {
    const unit = design.rowUnit[row]!;
    if (units[unit] === -1) units[unit] = other.rowUnit[row]!;
    else if (units[unit] !== other.rowUnit[row]) return undefined;
  }
  let last = -1;
  for (const unit of units) {
    if (unit === -1) continue;
    if (unit <= last) return undefined;
    last = unit;
  }
  return units;
}

/** Totals of replicates and of fitted weights hold more than the sums of the rows. */
function haveSameRows(design: Design, other: Design): boolean {
  if (design.kind !== 'taylor' || other.kind !== 'taylor' || design.rows !== other.rows) return false;
  if (design.fittedSteps.length > 0 || other.fittedSteps.length > 0) return false;
  for (let row = 0; row < design.rows; row++) if (design.weights[row] !== other.weights[row]) return false;
  return true;
}
