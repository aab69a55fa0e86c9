import { EstimationError } from '../errors.ts';

/** How a column of corrections is to be read: numbers of units in the population, or sampling fractions. */
export function readsAsFractions(column: ArrayLike<number>, type: 'population' | 'fraction' | undefined): boolean {
  if (type !== undefined) return type === 'fraction';
  for (let row = 0; row < column.length; row++) if (!(column[row]! <= 1)) return false;
  return column.length > 0;
}

/**
 * Sampling fraction of each cell (a stratum, or the units within one parent) from one value per row.
 *
 * @param cellOfRow cell of each row
 * @param sampled units sampled in each cell
 * @returns one fraction per cell; 0 for cells without rows
 */
export function cellFractions(
  stage: number,
  column: ArrayLike<number>,
  asFractions: boolean,
  cellOfRow: (row: number) => number,
  sampled: Int32Array,
  labelOf: (cell: number) => string,
): Float64Array {
  const given = new Float64Array(sampled.length);
  for (let row = 0; row < column.length; row++) {
    const cell = cellOfRow(row);
    const value = column[row]!;
    const place = `fpc of stage ${stage}, row ${row + 1}`;
    if (!(value > 0 && value < Infinity)) refuse(place, `${value} is not a positive number`, 'complete the column');
    if (asFractions && value > 1)
      refuse(place, `the fraction ${value} is above 1`, 'give fractions or population sizes');
    if (given[cell] === 0) given[cell] = value;
    else if (given[cell] !== value)
      refuse(place, `${labelOf(cell)} has both ${given[cell]} and ${value}`, 'give one value for the whole of it');
  }
  return given.map((value, cell) => {
    if (value === 0 || asFractions) return value;
    const units = sampled[cell]!;
    if (units > value)
      refuse(
        `fpc of stage ${stage}`,
        `${labelOf(cell)} has ${units} sampled units out of ${value}`,
        'correct the population size',
      );
    return units / value;
  });
}

function refuse(place: string, problem: string, remedy: string): never {
  throw new EstimationError('invalid-fpc', place, problem, remedy);
}
