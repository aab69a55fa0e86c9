import type { TaylorDesign } from '../design/types.ts';
import { type Treatment, treatment } from './lonely-psu.ts';
import { cellsOf, type UnitTotals } from './totals.ts';

/** The cells of each group stratum by stratum, and how each stratum enters the variance. */
export interface StratumRuns {
  /** Strata of group g: `groupRun[g]` to `groupRun[g + 1] - 1`. */
  readonly groupRun: Int32Array;
  /** First cell of each stratum; the one after the last closes the table. */
  readonly start: Int32Array;
  /** PSUs of each stratum, with and without rows. */
  readonly size: Int32Array;
  /** (1 - f) n / (n - 1) of each stratum. */
  readonly factor: Float64Array;
  readonly treatments: readonly Treatment[];
}

/** Finds the strata of the cells, which a group's cells are sorted by. The same for every variable of a table. */
export function stratumRuns(totals: UnitTotals, design: TaylorDesign): StratumRuns {
  const { unit, groupCount } = totals;
  const { psuStratum, psusInStratum, psuUnsampled } = design;
  const groupRun = new Int32Array(groupCount + 1);
  const start = new Int32Array(unit.length + 1);
  const size = new Int32Array(unit.length);
  const factor = new Float64Array(unit.length);
  const treatments: Treatment[] = [];
  let run = 0;
  for (let group = 0; group < groupCount; group++) {
    const { start: first, end } = cellsOf(totals, group);
    for (let cell = first; cell < end; run++) {
      const psu = unit[cell]!;
      const stratum = psuStratum[psu]!;
      start[run] = cell;
      while (cell < end && psuStratum[unit[cell]!] === stratum) cell++;
      const psus = psusInStratum[stratum]!;
      const unsampled = psuUnsampled[psu]!;
      size[run] = psus;
      factor[run] = unsampled * (psus === 1 ? 1 : psus / (psus - 1));
      treatments.push(treatment(design, { size: psus, unsampled }, cell - start[run]!));
    }
    groupRun[group + 1] = run;
  }
  start[run] = unit.length;
  return { groupRun, start, size, factor, treatments };
}
