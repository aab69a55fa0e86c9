import type { RowSelection } from '../cells/cells.ts';
import { numberCells } from '../cells/number-cells.ts';
import { type Column, toNumberColumns } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { inputErrors } from '../errors/input-errors.ts';
import { checkLength, type Groups } from '../groups.ts';
import { checkOptions } from '../options.ts';
import { chooseShift } from '../sums/choose-shift.ts';
import {
  type Block,
  type ColumnSums,
  isSorted,
  type ShiftedColumn,
  sumColumn,
  withoutMissing,
} from '../sums/sum-column.ts';
import { crossMoments } from './cross-moments.ts';
import type { UnitTotals } from './totals.ts';

export interface AccumulateOptions {
  /** A partition of the rows; by default all rows are one group. */
  readonly groups?: Groups;
  readonly domain?: ArrayLike<boolean | number>;
  readonly missing?: 'omit' | 'propagate';
  /** Only rows `from` to `to` - 1, so that several workers can share a file. */
  readonly rows?: readonly [from: number, to: number];
}

/**
 * First step of every estimate: weighted totals per unit (PSU), group and variable, in one pass over each
 * variable.
 *
 * Rows outside the domain, in no group, or with one of the variables missing are left out. Their PSUs stay in
 * the design. Time and memory grow with the number of rows and of cells that occur, not with groups times
 * PSUs.
 *
 * @param variables columns of length n, NaN where missing; a row counts only if it has all of them
 * @param design the design of the whole file (length n)
 * @param options groups, domain (length n), missing values, range of rows
 * @returns totals, which `mergeTotals` can join and `finish` turns into variances
 * @throws EstimationError length-mismatch, invalid-groups, invalid-option
 * @example Array.from(accumulate([[1, 2, 3]], design3).weight) // => [1, 1, 1]
 */
export function accumulate(variables: readonly Column[], design: Design, options: AccumulateOptions = {}): UnitTotals {
  const selection = selectionOf(design, options);
  const columns = toNumberColumns(variables, design.rows);
  return accumulateSelection(columns.map(allRows), design, { ...options, selection });
}

/** The same of variables whose shift is known. */
export function accumulateShifted(
  variables: readonly ShiftedColumn[],
  design: Design,
  options: AccumulateOptions = {},
): UnitTotals {
  return accumulateSelection(variables, design, { ...options, selection: selectionOf(design, options) });
}

function accumulateSelection(
  shifted: readonly ShiftedColumn[],
  design: Design,
  { selection, missing = 'omit' }: Pick<AccumulateOptions, 'missing'> & { readonly selection: RowSelection },
): UnitTotals {
  const columns = shifted.map(({ column }) => column);
  const shifts = Float64Array.from(shifted, ({ shift }) => shift);
  const block = blockOf(design, selection);
  const sums = sumAll(block, shifted);
  const common = { columns, shifts };
  if (!sums.some(hasMissing)) return totalsFrom({ ...common, block, sums, missing: noGaps(block) }, design);

  const incomplete = incompleteRows(columns);
  if (missing === 'propagate') {
    const filled = shifted.map((variable) => ({ ...variable, column: withoutMissing(variable), away: undefined }));
    const filledSums = sumAll(block, filled);
    return totalsFrom({ ...common, block, sums: filledSums, missing: countMissing(incomplete, block) }, design);
  }
  const complete = blockOf(design, { ...selection, incomplete });
  const completeSums = sumAll(complete, shifted);
  return totalsFrom({ ...common, block: complete, sums: completeSums, missing: noGaps(complete) }, design);
}

/** The rows that take part, checked. */
export function selectionOf(design: Design, options: AccumulateOptions): RowSelection {
  const { groups, domain, missing = 'omit', rows: [from, to] = [0, design.rows] } = options;
  checkOptions({ missing, ...(domain && { domain }) }, design.rows);
  if (groups !== undefined) checkLength(groups, design.rows);
  if (!(from >= 0 && from <= to && to <= design.rows)) throw inputErrors.rangeOfRows({ from, to, rows: design.rows });
  return { groups, domain, incomplete: undefined, from, to };
}

export function blockOf(design: Design, selection: RowSelection): Block {
  const cells = numberCells(design, selection);
  const { groups, from } = selection;
  return { cells, base: design.base, groups, from, isSorted: isSorted(cells) };
}

function sumAll(block: Block, variables: readonly ShiftedColumn[]): ColumnSums[] {
  return variables.map((variable) => sumColumn(block, variable));
}

function hasMissing({ sums }: ColumnSums): boolean {
  for (let cell = 0; cell < sums.length; cell++) if (Number.isNaN(sums[cell])) return true;
  return false;
}

/** To look for the rows that count takes longer than to add all up once. */
function allRows(column: Float64Array): ShiftedColumn {
  return { column, shift: chooseShift(column), away: undefined };
}

function incompleteRows(columns: readonly Float64Array[]): Uint8Array {
  const incomplete = new Uint8Array(columns[0]!.length);
  for (const column of columns)
    for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row]!)) incomplete[row] = 1;
  return incomplete;
}

export function noGaps({ groups }: Block): Int32Array {
  return new Int32Array(groups?.count ?? 1);
}

function countMissing(incomplete: Uint8Array, { cells: { placeOf }, from, groups }: Block): Int32Array {
  const counts = new Int32Array(groups?.count ?? 1);
  for (let position = 0; position < placeOf.length; position++)
    if (placeOf[position]! >= 0 && incomplete[from + position] === 1) counts[groups?.codes[from + position] ?? 0]!++;
  return counts;
}

/** What a block of rows added up to. */
interface AddedUp {
  readonly block: Block;
  readonly columns: readonly Float64Array[];
  readonly shifts: Float64Array;
  readonly sums: readonly ColumnSums[];
  /** Rows of each group in which a variable is missing. */
  readonly missing: Int32Array;
}

export function totalsFrom({ block, columns, shifts, sums, missing }: AddedUp, design: Design): UnitTotals {
  const { groupStart, unit, counted, weight, rowsOfGroup } = block.cells;
  return {
    unitCount: design.unitCount,
    groupCount: groupStart.length - 1,
    groupStart,
    unit,
    counted,
    weight,
    rowsOfGroup,
    shifts,
    missing,
    sums: sums.map((each) => each.sums),
    squares: sums.map((each) => each.squares),
    moments: design.kind === 'taylor' ? crossMoments(block, columns, shifts, design) : [],
  };
}
