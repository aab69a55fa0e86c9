import type { TaylorDesign } from '../design/types.ts';
import type { Quantity } from '../quantity.ts';
import type { Linearization } from './linearization.ts';
import { treatment } from './lonely-psu.ts';
import { cellsOf, type UnitTotals } from './totals.ts';
import { cellValues } from './unit-values.ts';

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
  const values = cellValues(totals, group, linearization);
  const { start, end } = cellsOf(totals, group);
  const psus = totals.unit.subarray(start, end);
  const { psuStratum, psusInStratum, psuUnsampled } = design;
  const stratumAt = (cell: number) => psuStratum[psus[cell]!]!;
  const overallMean = design.lonelyPsu === 'adjust' ? meanOfAllPsus(values, psus, design) : 0;

  let variance = 0;
  let strata = 0;
  let kept = 0;
  for (let cell = 0; cell < values.length; ) {
    const first = cell;
    const stratum = stratumAt(first);
    let sum = 0;
    for (; cell < values.length && stratumAt(cell) === stratum; cell++) sum += values[cell]!;
    strata++;
    const size = psusInStratum[stratum]!;
    const unsampled = psuUnsampled[psus[first]!]!;
    const how = treatment(design, { size, unsampled }, cell - first);
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;

    const centre = how === 'overall-mean' ? overallMean : sum / size;
    // PSUs without rows of the group have the value 0.
    let squares = (size - (cell - first)) * centre * centre;
    for (let k = first; k < cell; k++) {
      const distance = values[k]! - centre;
      squares += distance * distance;
    }
    variance += unsampled * (size === 1 ? 1 : size / (size - 1)) * squares;
  }
  if (strata > 0 && kept === 0) return { undefined: 'no-stratum-left' };
  return kept === strata ? variance : (variance * strata) / kept;
}

function meanOfAllPsus(values: Float64Array, psus: Int32Array, design: TaylorDesign): number {
  let sum = 0;
  let count = 0;
  let lastStratum = -1;
  for (let cell = 0; cell < values.length; cell++) {
    sum += values[cell]!;
    const stratum = design.psuStratum[psus[cell]!]!;
    if (stratum !== lastStratum) count += design.psusInStratum[stratum]!;
    lastStratum = stratum;
  }
  return count === 0 ? 0 : sum / count;
}
