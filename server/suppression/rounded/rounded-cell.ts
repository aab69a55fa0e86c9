import type { TableCell } from '../../analysis/tables/table-cell.ts';
import { flagsOfRounded } from './flags-of-rounded.ts';
import type { KindOfFigure } from './kinds-of-figures.ts';
import { DIGITS_OF_ERROR, roundedFigure } from './rounded-figure.ts';
import { STEP_OF_CASES, toCases, toDigits } from './steps.ts';

/** How the numbers of a cell are rounded, for those who read its file. */
export const HOW_ROUNDED = { cases: STEP_OF_CASES, most_digits_of_errors: DIGITS_OF_ERROR } as const;

/** Of what is blank in a cell whose number it would give away. */
const NOT_TOLD = 'not-told';

/** What a rounded cell does not tell. */
const UNTOLD = { df: null, deff: null, effective_n: null } as const;

/** A cell whose numbers say no more of its cases than the nearest five. */
export type RoundedCell = {
  readonly [Column in keyof TableCell]: TableCell[Column] | (Column extends keyof typeof UNTOLD ? null : never);
};

/**
 * A cell with its cases to the nearest five and the digits that its error bears, so that what a reader works out by
 * adding and subtracting is known to more than a case. Degrees of freedom, design effect and effective size are not
 * told: with the error each of them is the number of cases, or the sum of the squares of amounts.
 *
 * @param counted records that are counted, where the cell may not say it
 */
export function withRoundedNumbers(cell: TableCell, kind: KindOfFigure, counted?: number): RoundedCell {
  const { n, n_positive: positive } = cell;
  const of = { n, cases: counted ?? positive ?? n };
  const { step, ...figure } = roundedFigure(cell, kind, of);
  return {
    ...cell,
    ...figure,
    // Made of what is told: of its own digits and the error's the estimate would follow.
    cv: quotient(cell.cv, figure),
    ...UNTOLD,
    flag: flagsOfRounded(cell, kind, { ...figure, step }, of).join(' '),
    n: toCases(n),
    n_positive: positive === null ? null : toCases(positive),
    not_computed: { ...cell.not_computed, df: NOT_TOLD, deff: NOT_TOLD, effective_n: NOT_TOLD },
  };
}

function quotient(cv: number | null, { estimate, se }: { estimate: number | null; se: number | null }): number | null {
  return cv === null || se === null || !estimate ? null : toDigits(se / Math.abs(estimate), DIGITS_OF_ERROR);
}
