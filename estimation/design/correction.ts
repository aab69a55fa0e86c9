import { designErrors } from '../errors/design-errors.ts';

/** Whether a column of corrections holds sampling fractions, and not numbers of units in the population. */
export function readsAsFractions(column: ArrayLike<number>, type: 'population' | 'fraction' | undefined): boolean {
  if (type !== undefined) return type === 'fraction';
  for (let row = 0; row < column.length; row++) if (!(column[row]! <= 1)) return false;
  return column.length > 0;
}

/**
 * One stage of sampling: the units, the cell (stratum) in which each was drawn, and how many were drawn
 * there.
 */
export interface Drawn {
  readonly stage: number;
  readonly rowUnit: Int32Array;
  readonly unitCell: Int32Array;
  readonly sampledInCell: Int32Array;
  readonly labelOf: (cell: number) => string;
}

/**
 * Sampling fraction of each unit from a column of corrections, one value per row.
 *
 * @param byUnit units of a cell may differ (probability proportional to size); otherwise the cell has one
 * value
 * @returns one fraction per unit; 0 for units without rows
 */
export function unitFractions(
  drawn: Drawn,
  column: ArrayLike<number>,
  asFractions: boolean,
  byUnit: boolean,
): Float64Array {
  const { stage, rowUnit, unitCell, sampledInCell, labelOf } = drawn;
  const corrections = new Float64Array(byUnit ? unitCell.length : sampledInCell.length);
  for (let row = 0; row < column.length; row++) {
    const unit = rowUnit[row]!;
    const position = byUnit ? unit : unitCell[unit]!;
    const value = column[row]!;
    if (!(value > 0 && value < Infinity)) throw designErrors.correctionNotPositive({ stage, row, value });
    if (asFractions && value > 1) throw designErrors.fractionAboveOne({ stage, row, value });
    if (corrections[position] === 0) corrections[position] = value;
    else if (corrections[position] !== value) {
      const what = byUnit ? 'one unit' : labelOf(position);
      throw designErrors.correctionVaries({ stage, row, what, values: [corrections[position]!, value] });
    }
  }
  return Float64Array.from(unitCell, (cell, unit) => {
    const value = corrections[byUnit ? unit : cell]!;
    if (value === 0 || asFractions) return value;
    const units = sampledInCell[cell]!;
    if (units > value)
      throw designErrors.sampleAbovePopulation({ stage, what: labelOf(cell), sampled: units, population: value });
    return units / value;
  });
}

// R's survey treats a stratum as fully sampled below this; fractions in a file are rarely exactly 1.
const FULLY_SAMPLED = 1e-7;

/**
 * Share that was not sampled, 1 - f; 0 if practically all units were, so that they add nothing to the
 * variance.
 */
export function unsampledShare(fraction: number): number {
  const share = 1 - fraction;
  return share < FULLY_SAMPLED ? 0 : share;
}
