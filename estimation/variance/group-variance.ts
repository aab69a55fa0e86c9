import type { TaylorDesign } from '../design/types.ts';
import type { Quantity } from '../quantity.ts';
import type { Linearization } from './linearization.ts';
import { treatment } from './lonely-psu.ts';
import { cellsOf, type UnitTotals } from './totals.ts';
import { cellValue } from './unit-values.ts';

/**
 * Variance of the total of a linearized value in one group, for designs of one stage with equal probabilities
 * within strata. The result is that of `unitCovariance`, but the time grows only with the PSUs that hold a
 * row of the group. Tables of many small groups need it.
 */
export function groupVariance(
  totals: UnitTotals,
  design: TaylorDesign,
  group: number,
  linearization: Linearization,
): Quantity {
  const { start, end } = cellsOf(totals, group);
  const { unit } = totals;
  const { psuStratum, psusInStratum, psuUnsampled } = design;
  const overallMean = design.lonelyPsu === 'adjust' ? meanOfAllPsus(totals, design, group, linearization) : 0;

  let variance = 0;
  let strata = 0;
  let kept = 0;
  for (let cell = start; cell < end; ) {
    const first = cell;
    const stratum = psuStratum[unit[first]!]!;
    let sum = 0;
    for (; cell < end && psuStratum[unit[cell]!]! === stratum; cell++) sum += cellValue(totals, cell, linearization);
    strata++;
    const size = psusInStratum[stratum]!;
    const unsampled = psuUnsampled[unit[first]!]!;
    const how = treatment(design, { size, unsampled }, cell - first);
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;

    const centre = how === 'overall-mean' ? overallMean : sum / size;
    // PSUs without rows of the group have the value 0.
    let squares = (size - (cell - first)) * centre * centre;
    for (let k = first; k < cell; k++) {
      const distance = cellValue(totals, k, linearization) - centre;
      squares += distance * distance;
    }
    variance += unsampled * (size === 1 ? 1 : size / (size - 1)) * squares;
  }
  if (strata > 0 && kept === 0) return { undefined: 'no-stratum-left' };
  return kept === strata ? variance : (variance * strata) / kept;
}

function meanOfAllPsus(
  totals: UnitTotals,
  { psuStratum, psusInStratum }: TaylorDesign,
  group: number,
  linearization: Linearization,
): number {
  const { start, end } = cellsOf(totals, group);
  let sum = 0;
  let count = 0;
  let lastStratum = -1;
  for (let cell = start; cell < end; cell++) {
    sum += cellValue(totals, cell, linearization);
    const stratum = psuStratum[totals.unit[cell]!]!;
    if (stratum !== lastStratum) count += psusInStratum[stratum]!;
    lastStratum = stratum;
  }
  return count === 0 ? 0 : sum / count;
}
