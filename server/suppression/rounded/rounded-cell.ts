import type { TableCell } from '../../analysis/tables/table-cell.ts';
import type { KindOfFigure } from './kinds-of-figures.ts';
import { DIGITS_OF_ERROR, roundedFigure, type StepBy } from './rounded-figure.ts';
import { toDigits, toStep } from './steps.ts';

/** Numbers of cases are told to the nearest multiple of it. */
const STEP_OF_CASES = 5;

/** How the numbers of a cell are rounded, for those who read its file. */
export const HOW_ROUNDED = { cases: STEP_OF_CASES, digits_of_errors: DIGITS_OF_ERROR } as const;

/** Of what is blank in a cell whose number it would give away. */
const NOT_TOLD = 'not-told';

/**
 * A cell with the digits that its error bears and its cases to the nearest five, so that what a reader works out by
 * adding and subtracting is known to more than a case. A cell of amounts has no design effect and no effective size
 * either, whose quotient with the error and n is the sum of the squares of the amounts.
 */
export function withRoundedNumbers(cell: TableCell, kind: KindOfFigure): TableCell {
  const { n, n_positive: cases, cv, deff, effective_n: effective } = cell;
  const rounded = {
    ...cell,
    ...roundedFigure(cell, kind, stepBy(cell, kind)),
    cv: toTold(cv),
    n: toCases(n),
    n_positive: cases === null ? null : toCases(cases),
  };
  if (kind.isCount) return { ...rounded, deff: toTold(deff), effective_n: toTold(effective) };
  const not_computed = { ...cell.not_computed, deff: NOT_TOLD, effective_n: NOT_TOLD };
  return { ...rounded, deff: null, effective_n: null, not_computed };
}

/** What the step of a cell goes by. */
export function stepBy(cell: TableCell, kind: KindOfFigure): StepBy {
  return { added: addedByOne(cell, kind), deff: cell.deff };
}

/** What one case adds: without it a figure of small error, or of none, would tell how many there are. */
function addedByOne({ estimate, n, n_positive: cases }: TableCell, { isCount, most }: KindOfFigure): number {
  if (!isCount || estimate === null) return 0;
  if (cases !== null && cases > 0) return Math.abs(estimate) / cases;
  // Of a share among n whose cases are not told.
  return (most === 1 ? 1 : Math.abs(estimate)) / Math.max(1, n);
}

/** Some are not none. */
export function toCases(cases: number): number {
  return cases === 0 ? 0 : Math.max(STEP_OF_CASES, toStep(cases, STEP_OF_CASES));
}

function toTold(value: number | null): number | null {
  return value === null ? null : toDigits(value, DIGITS_OF_ERROR);
}
