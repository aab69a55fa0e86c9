import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { EstimationError } from '../errors.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkOptions } from '../options.ts';
import { chooseShift } from './choose-shift.ts';
import { crossMoments } from './cross-moments.ts';
import { type Cells, numberCells } from './number-cells.ts';
import { type ColumnSums, sumColumn, sumPresent, sumWeights } from './sum-column.ts';
import type { Totals } from './totals.ts';

export interface AccumulateOptions {
  /** A partition of the rows; everyone in one group by default. */
  readonly groups?: Groups;
  readonly domain?: ArrayLike<boolean | number>;
  readonly missing?: 'omit' | 'propagate';
  /** Take only rows `from` to `to` - 1, so that several workers can share a file. */
  readonly rows?: readonly [from: number, to: number];
}

/**
 * First step of every estimate: weighted totals per unit (PSU), group and variable, in one pass over each variable.
 *
 * Rows outside the domain, in no group, or with one of the variables missing are left out; the design still knows their PSUs.
 * Time and memory follow the number of rows and of cells that occur, not groups times PSUs.
 *
 * @param variables columns of length n, NaN where missing; a row counts only when all of them are there
 * @param design the design of the whole file (length n)
 * @param options groups, domain (length n), missing values, range of rows
 * @returns totals, which `mergeTotals` can join and `finish` turns into variances
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option
 * @example Array.from(accumulate([[1, 2, 3]], design3).weight) // => [1, 1, 1]
 */
export function accumulate(variables: readonly Column[], design: Design, options: AccumulateOptions = {}): Totals {
  const { missing = 'omit' } = options;
  const { columns, taking } = checked(variables, design, options);
  let cells = numberCells(design, taking);
  let sums = sumAll(columns, design, cells, taking.from, sumColumn);
  let missingRows = new Int32Array(cells.groupStart.length - 1);
  if (sums.some(hasMissing)) {
    const incomplete = incompleteRows(columns);
    if (missing === 'propagate') {
      missingRows = countMissing(incomplete, cells, taking, options.groups);
      sums = sumAll(columns, design, cells, taking.from, sumPresent);
    } else {
      cells = numberCells(design, { ...taking, incomplete });
      sums = sumAll(columns, design, cells, taking.from, sumColumn);
    }
  }
  return totalsOf(columns, sums, design, cells, taking.from, missingRows, options.groups);
}

/** The same for many variables that do not depend on each other: a row counts for each variable that it has. One value per variable. */
export function accumulateEach(
  variables: readonly Column[],
  design: Design,
  options: AccumulateOptions = {},
): Totals[] {
  const { columns, taking } = checked(variables, design, options);
  const cells = numberCells(design, taking);
  const weight = cellWeights(design, cells, taking.from);
  return columns.map((column) => {
    const sums = sumAll([column], design, cells, taking.from, sumColumn);
    if (sums.some(hasMissing)) return accumulate([column], design, options);
    const none = new Int32Array(cells.groupStart.length - 1);
    return totalsOf([column], sums, design, cells, taking.from, none, options.groups, weight);
  });
}

function checked(variables: readonly Column[], design: Design, options: AccumulateOptions) {
  const { groups, domain, missing = 'omit', rows: [from, to] = [0, design.rows] } = options;
  checkOptions({ missing, ...(domain && { domain }) }, design.rows);
  if (groups !== undefined) checkGroups(groups, design.rows);
  if (!(from >= 0 && from <= to && to <= design.rows))
    throw new EstimationError(
      'invalid-option',
      'option rows',
      `${from} to ${to} is no range of ${design.rows} rows`,
      'give the first row and the one after the last, counted from 0',
    );
  const columns = variables.map((column, index) => toNumbers(column, design.rows, `variable ${index + 1}`));
  return { columns, taking: { groups, domain, incomplete: undefined, from, to } };
}

function sumAll(
  columns: readonly Float64Array[],
  design: Design,
  { cellOf, unit }: Cells,
  from: number,
  sum: typeof sumColumn,
): ColumnSums[] {
  const weights = rowBase(design);
  return columns.map((column) => sum(column, weights, cellOf, from, unit.length, chooseShift(column)));
}

/** What a row adds to its unit: its weight, or the part of it that its unit's replicate factors multiply. */
function rowBase(design: Design): Float64Array {
  return design.kind === 'replicate' ? design.base : design.weights;
}

function cellWeights(design: Design, { cellOf, unit }: Cells, from: number): Float64Array {
  return sumWeights(rowBase(design), cellOf, from, unit.length);
}

function hasMissing({ sums }: ColumnSums): boolean {
  return sums.some((sum) => Number.isNaN(sum));
}

function incompleteRows(columns: readonly Float64Array[]): Uint8Array {
  const incomplete = new Uint8Array(columns[0]!.length);
  for (const column of columns)
    for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row]!)) incomplete[row] = 1;
  return incomplete;
}

function countMissing(incomplete: Uint8Array, { cellOf }: Cells, { from }: { from: number }, groups?: Groups) {
  const counts = new Int32Array(groups?.count ?? 1);
  for (let at = 0; at < cellOf.length; at++)
    if (cellOf[at]! >= 0 && incomplete[from + at] === 1) counts[groups?.codes[from + at] ?? 0]!++;
  return counts;
}

function totalsOf(
  columns: readonly Float64Array[],
  sums: readonly ColumnSums[],
  design: Design,
  cells: Cells,
  from: number,
  missing: Int32Array,
  groups: Groups | undefined,
  weight = cellWeights(design, cells, from),
): Totals {
  const { groupStart, unit, counted } = cells;
  const shifts = Float64Array.from(columns, chooseShift);
  return {
    ...{
      unitCount: design.unitCount,
      groupCount: groupStart.length - 1,
      groupStart,
      unit,
      counted,
      weight,
      shifts,
      missing,
    },
    sums: sums.map((each) => each.sums),
    squares: sums.map((each) => each.squares),
    moments: design.kind === 'taylor' ? crossMoments(columns, design, cells.cellOf, from, groups, shifts) : [],
  };
}
