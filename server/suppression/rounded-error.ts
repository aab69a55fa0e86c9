import type { TableCell } from '../analysis/tables/table-cell.ts';
import type { BoundsOfFigure } from './figures-of-amounts.ts';

/** Significant digits of a standard error of amounts. */
const DIGITS = 3;

/** Of what is blank in a cell whose number it would give away. */
const NOT_TOLD = 'not-told';

/** Limits are the error times a factor on both sides, to so much of it. */
const SAME = 1e-9;

/**
 * A cell of amounts without what tells the sum of their squares: no design effect and no effective size, whose
 * quotient with the error and n is that sum exactly, and the error to three digits. Limits and cv are those of the
 * rounded error, so that they tell no more of it.
 */
export function withRoundedError(cell: TableCell, bounds: BoundsOfFigure): TableCell {
  const { se, cv } = cell;
  const not_computed = { ...cell.not_computed, deff: NOT_TOLD, effective_n: NOT_TOLD };
  const told = { ...cell, deff: null, effective_n: null, not_computed };
  if (se === null || se === 0) return told;
  const rounded = Number(se.toPrecision(DIGITS));
  return {
    ...told,
    se: rounded,
    cv: cv === null ? null : Number((cv * (rounded / se)).toPrecision(DIGITS)),
    ...limitsOf(cell, { factor: rounded / se, place: Math.floor(Math.log10(rounded)) + 1 - DIGITS, bounds }),
  };
}

interface Rounding {
  /** The rounded error over the error. */
  readonly factor: number;
  /** Power of ten of the error's last digit. */
  readonly place: number;
  readonly bounds: BoundsOfFigure;
}

function limitsOf(
  { estimate, lower, upper }: TableCell,
  { factor, place, bounds: { least, most } }: Rounding,
): Pick<TableCell, 'lower' | 'upper'> {
  if (estimate === null || lower === null || upper === null) return { lower, upper };
  const below = estimate - lower;
  const above = upper - estimate;
  const isCut = lower <= least || upper >= most;
  const reach = Math.max(below, above);
  // Limits on another scale are not the error times a factor: these are told to its last digit.
  const isOfError = isCut || Math.abs(above - below) <= SAME * reach;
  const [low, high] = isOfError ? [estimate - reach * factor, estimate + reach * factor] : [lower, upper];
  return { lower: Math.max(least, toPlace(low, place)), upper: Math.min(most, toPlace(high, place)) };
}

function toPlace(value: number, place: number): number {
  return place < 0 ? Number(value.toFixed(Math.min(100, -place))) : Math.round(value / 10 ** place) * 10 ** place;
}
