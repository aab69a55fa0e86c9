import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { inputErrors } from '../errors/input-errors.ts';
import { checkLength, type Groups } from '../groups.ts';
import { checkOptions } from '../options.ts';
import { chooseShift } from './choose-shift.ts';
import { crossMoments } from './cross-moments.ts';
import { type Cells, numberCells, type Taking } from './number-cells.ts';
import { type ColumnSums, sumColumn, withoutMissing } from './sum-column.ts';
import { sumTogether } from './sum-together.ts';
import type { UnitTotals } from './totals.ts';

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
export function accumulate(variables: readonly Column[], design: Design, options: AccumulateOptions = {}): UnitTotals {
  const { missing = 'omit', groups } = options;
  const { columns, taking } = checked(variables, design, options);
  const shifts = Float64Array.from(columns, chooseShift);
  const cells = numberCells(design, taking);
  const sums = sumAll(columns, design, cells, taking, shifts);
  const none = new Int32Array(groups?.count ?? 1);
  if (!sums.some(hasMissing)) return totalsOf(columns, shifts, sums, design, cells, taking, none);

  const incomplete = incompleteRows(columns);
  if (missing === 'propagate') {
    const filled = columns.map((column, v) => withoutMissing(column, shifts[v]!));
    const counts = countMissing(incomplete, cells, taking);
    return totalsOf(columns, shifts, sumAll(filled, design, cells, taking, shifts), design, cells, taking, counts);
  }
  const complete = numberCells(design, { ...taking, incomplete });
  return totalsOf(columns, shifts, sumAll(columns, design, complete, taking, shifts), design, complete, taking, none);
}

// Sums that columns added up together may hold, 8 MiB.
const TOGETHER = 2 ** 20;

/**
 * The same for many variables that do not depend on each other: a row counts for each variable that it has. One value per variable, as
 * the caller asks for it, so that those of many groups need not be kept together.
 */
export function* accumulateEach(
  variables: readonly Column[],
  design: Design,
  options: AccumulateOptions = {},
): Generator<UnitTotals> {
  const { columns, taking } = checked(variables, design, options);
  const cells = numberCells(design, taking);
  const none = new Int32Array(cells.groupStart.length - 1);
  const together = options.groups === undefined ? Math.max(4, Math.floor(TOGETHER / Math.max(1, cells.places))) : 1;
  const scratch = columns.length > 1 && options.groups !== undefined ? new Float64Array(cells.places) : undefined;
  for (let first = 0; first < columns.length; first += together) {
    const some = columns.slice(first, first + together);
    const shifts = Float64Array.from(some, chooseShift);
    const sums =
      some.length > 1 && options.groups === undefined
        ? sumTogether(some, design.base, cells, taking.from, shifts)
        : sumAll(some, design, cells, taking, shifts, scratch);
    for (const [v, column] of some.entries())
      yield hasMissing(sums[v]!)
        ? accumulate([column], design, options)
        : totalsOf([column], shifts.slice(v, v + 1), [sums[v]!], design, cells, taking, none);
  }
}

function checked(variables: readonly Column[], design: Design, options: AccumulateOptions) {
  const { groups, domain, missing = 'omit', rows: [from, to] = [0, design.rows] } = options;
  checkOptions({ missing, ...(domain && { domain }) }, design.rows);
  if (groups !== undefined) checkLength(groups, design.rows);
  if (!(from >= 0 && from <= to && to <= design.rows)) throw inputErrors.rangeOfRows({ from, to, rows: design.rows });
  const columns = variables.map((column, index) => toNumbers(column, design.rows, `variable ${index + 1}`));
  return { columns, taking: { groups, domain, incomplete: undefined, from, to } };
}

function sumAll(
  columns: readonly Float64Array[],
  design: Design,
  cells: Cells,
  { from, groups }: Taking,
  shifts: Float64Array,
  scratch?: Float64Array,
): ColumnSums[] {
  return columns.map((column, v) => sumColumn(column, design.base, cells, from, groups, shifts[v]!, scratch));
}

function hasMissing({ sums }: ColumnSums): boolean {
  for (let cell = 0; cell < sums.length; cell++) if (Number.isNaN(sums[cell])) return true;
  return false;
}

function incompleteRows(columns: readonly Float64Array[]): Uint8Array {
  const incomplete = new Uint8Array(columns[0]!.length);
  for (const column of columns)
    for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row]!)) incomplete[row] = 1;
  return incomplete;
}

function countMissing(incomplete: Uint8Array, { placeOf }: Cells, { from, groups }: Taking): Int32Array {
  const counts = new Int32Array(groups?.count ?? 1);
  for (let position = 0; position < placeOf.length; position++)
    if (placeOf[position]! >= 0 && incomplete[from + position] === 1) counts[groups?.codes[from + position] ?? 0]!++;
  return counts;
}

function totalsOf(
  columns: readonly Float64Array[],
  shifts: Float64Array,
  sums: readonly ColumnSums[],
  design: Design,
  { placeOf, groupStart, unit, counted, weight }: Cells,
  { from, groups }: Taking,
  missing: Int32Array,
): UnitTotals {
  return {
    ...{ unitCount: design.unitCount, groupCount: groupStart.length - 1 },
    ...{ groupStart, unit, counted, weight, shifts, missing },
    sums: sums.map((each) => each.sums),
    squares: sums.map((each) => each.squares),
    moments: design.kind === 'taylor' ? crossMoments(columns, design, placeOf, from, groups, shifts) : [],
  };
}
