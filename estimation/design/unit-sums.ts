import type { Design } from './types.ts';

/** Rows, rows of weight other than 0, and the sum of `base` of every unit. */
export function unitSums(
  rowUnit: Int32Array,
  unitCount: number,
  weights: Float64Array,
  base: Float64Array,
): Pick<Design, 'unitRows' | 'unitCounted' | 'unitWeight'> {
  const unitRows = new Int32Array(unitCount);
  const unitCounted = new Int32Array(unitCount);
  const unitWeight = new Float64Array(unitCount);
  for (let row = 0; row < rowUnit.length; row++) {
    const unit = rowUnit[row]!;
    unitRows[unit]!++;
    if (weights[row] !== 0) unitCounted[unit]!++;
    unitWeight[unit]! += base[row]!;
  }
  return { unitRows, unitCounted, unitWeight };
}
