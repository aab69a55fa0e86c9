import type { TaylorDesign } from '../design/types.ts';
import { valueCount } from '../design/value-count.ts';
import { factorSymmetric } from '../linear/factor-symmetric.ts';
import type { Linearization } from './linearization.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/**
 * Weighted total of a group's linearized value in each of its cells.
 *
 * @param values takes one value per cell, the group's first cell at 0
 */
export function fillCellValues(
  totals: UnitTotals,
  group: number,
  { constant, coefficients }: Linearization,
  values: Float64Array,
): void {
  const { weight, sums } = totals;
  const { start, end } = cellsOf(totals, group);
  for (let cell = start; cell < end; cell++) values[cell - start] = constant * weight[cell]!;
  for (let v = 0; v < sums.length; v++)
    if (coefficients[v] !== 0) addTimes(values, coefficients[v]!, sums[v]!, start, end);
}

function addTimes(values: Float64Array, factor: number, sums: Float64Array, start: number, end: number): void {
  for (let cell = start; cell < end; cell++) values[cell - start]! += factor * sums[cell]!;
}

/**
 * Weighted total of a group's linearized value in every unit of the design. In a calibrated design the value
 * is replaced by its residual from the regression on the columns of each step, with the weights before that
 * step, from the last step back: what a later step fits to its own totals no longer depends on those of an
 * earlier one. Rows outside the group take part with the value 0. Where the totals of a step are estimates, the
 * products of its slopes with the root of their covariance follow the units.
 */
export function unitValues(
  totals: UnitTotals,
  design: TaylorDesign,
  group: number,
  linearization: Linearization,
): Float64Array {
  const values = new Float64Array(valueCount(design));
  const { start, end } = cellsOf(totals, group);
  const ofCells = new Float64Array(end - start);
  fillCellValues(totals, group, linearization, ofCells);
  for (let cell = start; cell < end; cell++) values[totals.unit[cell]!] = ofCells[cell - start]!;
  const { unitCount, fittedSteps } = design;
  const slopes: Float64Array[] = [];
  let ownRoot = values.length;
  for (let s = fittedSteps.length - 1; s >= 0; s--) {
    const { columns, gram, crossedLater, totalsRoot, unitTotals } = fittedSteps[s]!;
    const { width } = columns;
    const product = groupProduct(totals.moments[s]!, { group, width, lines: totals.sums.length + 1 }, linearization);
    for (const [t, crossed] of crossedLater.entries()) subtractProduct(product, crossed, slopes[s + 1 + t]!);
    const slope = factorSymmetric(gram, width).solve(product);
    slopes[s] = slope;
    for (let unit = 0; unit < unitCount; unit++) {
      let fitted = 0;
      for (let j = 0; j < width; j++) fitted += unitTotals[unit * width + j]! * slope[j]!;
      values[unit]! -= fitted;
    }
    if (totalsRoot === undefined) continue;
    ownRoot -= width;
    for (let component = 0; component < width; component++)
      for (let j = 0; j < width; j++) values[ownRoot + component]! += totalsRoot[j * width + component]! * slope[j]!;
  }
  return values;
}

/** X' V z of one step: the products of its columns with the linearized value. */
function groupProduct(
  moments: Float64Array,
  { group, width, lines }: { readonly group: number; readonly width: number; readonly lines: number },
  { constant, coefficients }: Linearization,
): Float64Array {
  const start = group * lines * width;
  const product = moments.slice(start, start + width).map((ones) => constant * ones);
  coefficients.forEach((coefficient, v) => {
    for (let j = 0; j < width; j++) product[j]! += coefficient * moments[start + (v + 1) * width + j]!;
  });
  return product;
}

function subtractProduct(from: Float64Array, matrix: Float64Array, vector: Float64Array): void {
  const { length } = vector;
  for (let i = 0; i < from.length; i++)
    for (let j = 0; j < length; j++) from[i]! -= matrix[i * length + j]! * vector[j]!;
}

/**
 * Units that hold a row of these groups. In a calibrated design rows outside the domain are still rows of the
 * file, so every unit does.
 */
export function presentUnits(totals: UnitTotals, design: TaylorDesign, groups: readonly number[]): Uint8Array {
  const present = new Uint8Array(design.unitCount);
  if (design.fittedSteps.length > 0) return present.fill(1);
  for (const group of groups) {
    const { start, end } = cellsOf(totals, group);
    for (let cell = start; cell < end; cell++) present[totals.unit[cell]!] = 1;
  }
  return present;
}
