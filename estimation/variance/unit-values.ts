import type { TaylorDesign } from '../design/types.ts';
import { factorSymmetric } from '../linear/factor-symmetric.ts';
import type { Linearization } from './linearization.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** Weighted total of a linearized value in each cell of one group. */
export function cellValues(totals: UnitTotals, group: number, { constant, coefficients }: Linearization): Float64Array {
  const { start, end } = cellsOf(totals, group);
  const values = new Float64Array(end - start);
  const { weight, sums } = totals;
  for (let cell = 0; cell < values.length; cell++) values[cell] = constant * weight[start + cell]!;
  for (let v = 0; v < sums.length; v++) {
    const coefficient = coefficients[v]!;
    const columnSums = sums[v]!;
    if (coefficient === 0) continue;
    for (let cell = 0; cell < values.length; cell++) values[cell]! += coefficient * columnSums[start + cell]!;
  }
  return values;
}

/**
 * Weighted total of a group's linearized value in every unit of the design. In a calibrated design the value
 * is replaced by its residual from the regression on the columns of each step in turn, with the weights
 * before that step; rows outside the group take part with the value 0.
 */
export function unitValues(
  totals: UnitTotals,
  design: TaylorDesign,
  group: number,
  linearization: Linearization,
): Float64Array {
  const values = new Float64Array(design.unitCount);
  const { start } = cellsOf(totals, group);
  cellValues(totals, group, linearization).forEach((value, position) => {
    values[totals.unit[start + position]!] = value;
  });
  const slopes: Float64Array[] = [];
  design.fittedSteps.forEach((step, s) => {
    const { width } = step.columns;
    const product = groupProduct(totals.moments[s]!, { group, width, lines: totals.sums.length + 1 }, linearization);
    for (const [t, crossed] of step.crossed.entries()) subtractProduct(product, crossed, slopes[t]!);
    const slope = factorSymmetric(step.gram, width).solve(product);
    slopes.push(slope);
    for (let unit = 0; unit < values.length; unit++) {
      let fitted = 0;
      for (let j = 0; j < width; j++) fitted += step.unitTotals[unit * width + j]! * slope[j]!;
      values[unit]! -= fitted;
    }
  });
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
