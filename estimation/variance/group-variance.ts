import type { Quantity } from '../quantity.ts';
import type { CellFacts } from './cell-facts.ts';
import type { Linearization } from './linearization.ts';
import type { StratumRuns } from './stratum-runs.ts';
import { cellsOf, type UnitTotals } from './totals.ts';
import { fillCellValues } from './unit-values.ts';

/**
 * Variance of the total of a linearized value in one group, for designs of one stage with equal probabilities
 * within strata. The result is that of `unitCovariance`, but the time grows only with the PSUs that hold a
 * row of the group. Tables of many small groups need it.
 */
export function groupVariance(
  totals: UnitTotals,
  { runs, values }: { readonly runs: StratumRuns; readonly values: CellFacts['room'] },
  group: number,
  linearization: Linearization,
): Quantity {
  const { groupRun, start, size, factor, treatments } = runs;
  const first = cellsOf(totals, group).start;
  const firstRun = groupRun[group]!;
  const endRun = groupRun[group + 1]!;
  fillCellValues(totals, group, linearization, values);
  let overallMean: number | undefined;
  let variance = 0;
  let kept = 0;
  for (let run = firstRun; run < endRun; run++) {
    const how = treatments[run]!;
    if (how !== 'left-out') kept++;
    if (how === 'left-out' || how === 'nothing') continue;
    const from = start[run]! - first;
    const to = start[run + 1]! - first;
    const psus = size[run]!;
    if (how === 'overall-mean') overallMean ??= meanOfAllPsus(runs, values, group, first);
    const centre = how === 'overall-mean' ? overallMean! : sumOf(values, from, to) / psus;
    // PSUs without rows of the group have the value 0.
    let squares = (psus - (to - from)) * centre * centre;
    for (let cell = from; cell < to; cell++) {
      const distance = values[cell]! - centre;
      squares += distance * distance;
    }
    variance += factor[run]! * squares;
  }
  const strata = endRun - firstRun;
  if (strata > 0 && kept === 0) return { undefined: 'no-stratum-left' };
  return kept === strata ? variance : (variance * strata) / kept;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let cell = from; cell < to; cell++) sum += values[cell]!;
  return sum;
}

/** Over all PSUs of the strata that hold a row of the group. */
function meanOfAllPsus({ groupRun, start, size }: StratumRuns, values: Float64Array, group: number, first: number) {
  const firstRun = groupRun[group]!;
  const endRun = groupRun[group + 1]!;
  let psus = 0;
  for (let run = firstRun; run < endRun; run++) psus += size[run]!;
  return psus === 0 ? 0 : sumOf(values, start[firstRun]! - first, start[endRun]! - first) / psus;
}
