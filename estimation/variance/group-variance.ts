import type { Design } from '../design/types.ts';
import type { Quantity } from '../quantity.ts';
import { treatment, unsampledShare } from './lonely-psu.ts';
import type { Totals } from './totals.ts';

/**
 * Variance of the total of a linearized value in one group. Strata without a row of the group add nothing and are not counted
 * by the policies for lonely PSUs; PSUs without one count with the value 0.
 *
 * @param psuValues weighted total of the linearized value in each cell
 */
export function groupVariance(totals: Totals, design: Design, group: number, psuValues: Float64Array): Quantity {
  const end = totals.groupStart[group + 1]!;
  const stratumAt = (cell: number) => design.psuStratum[totals.psu[cell]!]!;
  const overallMean = design.lonelyPsu === 'adjust' ? meanOfAllPsus(totals, design, group, psuValues) : 0;

  let variance = 0;
  let strata = 0;
  let kept = 0;
  for (let cell = totals.groupStart[group]!; cell < end; ) {
    const first = cell;
    const stratum = stratumAt(first);
    let sum = 0;
    for (; cell < end && stratumAt(cell) === stratum; cell++) sum += psuValues[cell]!;
    strata++;
    const how = treatment(design, stratum, cell - first);
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;

    const size = design.psusInStratum[stratum]!;
    const centre = how === 'overall' ? overallMean : sum / size;
    // PSUs without rows of the group stand at 0.
    let squares = (size - (cell - first)) * centre * centre;
    for (let k = first; k < cell; k++) squares += (psuValues[k]! - centre) ** 2;
    variance += unsampledShare(design, stratum) * (size === 1 ? 1 : size / (size - 1)) * squares;
  }
  if (strata > 0 && kept === 0) return { undefined: 'no-stratum-left' };
  return kept === strata ? variance : (variance * strata) / kept;
}

function meanOfAllPsus(totals: Totals, design: Design, group: number, psuValues: Float64Array): number {
  let sum = 0;
  let psus = 0;
  let lastStratum = -1;
  for (let cell = totals.groupStart[group]!; cell < totals.groupStart[group + 1]!; cell++) {
    sum += psuValues[cell]!;
    const stratum = design.psuStratum[totals.psu[cell]!]!;
    if (stratum !== lastStratum) psus += design.psusInStratum[stratum]!;
    lastStratum = stratum;
  }
  return psus === 0 ? 0 : sum / psus;
}
