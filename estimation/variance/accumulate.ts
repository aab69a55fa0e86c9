import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkOptions } from '../options.ts';
import { chooseShift } from './choose-shift.ts';
import { sortCells } from './sort-cells.ts';
import type { Totals } from './totals.ts';

export interface AccumulateOptions {
  /** A partition of the rows; everyone in one group by default. */
  readonly groups?: Groups;
  readonly domain?: ArrayLike<boolean | number>;
  readonly missing?: 'omit' | 'propagate';
  /** Take only the rows of PSUs `from` to `to` - 1, so that several workers can share a file. */
  readonly psus?: readonly [from: number, to: number];
}

/**
 * First step of every estimate: weighted totals per PSU, group and variable, in one pass over the rows.
 *
 * Rows outside the domain, in no group, or with one of the variables missing are left out; the design still knows their PSUs.
 * Time and memory follow the number of rows and of cells that occur, not groups times PSUs.
 *
 * @param variables columns of length n, NaN where missing; a row counts only when all of them are there
 * @param design the design of the whole file (length n)
 * @param options groups, domain (length n), missing values, range of PSUs
 * @returns totals, which `mergeTotals` can join and `finish` turns into variances
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option
 * @example Array.from(accumulate([[1, 2, 3]], design3).weight) // => [1, 1, 1]
 */
export function accumulate(variables: readonly Column[], design: Design, options: AccumulateOptions = {}): Totals {
  const { groups, domain, missing = 'omit', psus = [0, design.psuCount] } = options;
  checkOptions({ missing, ...(domain && { domain }) }, design.rows);
  const codes = groups && checkGroups(groups, design.rows).codes;
  const groupCount = groups?.count ?? 1;
  const columns = variables.map((column, index) => toNumbers(column, design.rows, `variable ${index + 1}`));
  const shifts = Float64Array.from(columns, chooseShift);

  const room = Math.min(design.rows, design.psuCount * groupCount);
  const group = new Int32Array(room);
  const psu = new Int32Array(room);
  const counted = new Int32Array(room);
  const weight = new Float64Array(room);
  const sums = columns.map(() => new Float64Array(room));
  const missingRows = new Int32Array(groupCount);

  // The cell of a group in the PSU at hand: a number below `firstCell` is left over from an earlier PSU.
  const cellOf = new Int32Array(groupCount).fill(-1);
  let cells = 0;
  const variableCount = columns.length;
  const { rowOrder, psuStart, weights } = design;
  for (let unit = psus[0]; unit < psus[1]; unit++) {
    const firstCell = cells;
    const end = psuStart[unit + 1]!;
    for (let position = psuStart[unit]!; position < end; position++) {
      const row = rowOrder[position]!;
      if (domain !== undefined && !domain[row]) continue;
      const code = codes === undefined ? 0 : codes[row]!;
      if (code < 0) continue;
      let complete = true;
      for (let v = 0; v < variableCount; v++) if (Number.isNaN(columns[v]![row]!)) complete = false;
      if (!complete) {
        if (missing === 'omit') continue;
        missingRows[code]!++;
      }
      let cell = cellOf[code]!;
      if (cell < firstCell) {
        cell = cells++;
        cellOf[code] = cell;
        group[cell] = code;
        psu[cell] = unit;
      }
      const w = weights[row]!;
      if (w === 0) continue;
      counted[cell]!++;
      weight[cell]! += w;
      if (!complete) continue;
      for (let v = 0; v < variableCount; v++) sums[v]![cell]! += w * (columns[v]![row]! - shifts[v]!);
    }
  }
  const sorted = sortCells(group, cells, groupCount);
  return {
    psuCount: design.psuCount,
    groupCount,
    groupStart: sorted.groupStart,
    psu: sorted.pick(psu),
    counted: sorted.pick(counted),
    weight: sorted.pick(weight),
    sums: sums.map((column) => sorted.pick(column)),
    shifts,
    missing: missingRows,
  };
}
