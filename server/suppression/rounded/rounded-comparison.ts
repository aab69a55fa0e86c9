import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import type { TableCell } from '../../analysis/tables/table-cell.ts';
import type { KindOfFigure } from './kinds-of-figures.ts';
import { stepBy, toCases } from './rounded-cell.ts';
import { DIGITS_OF_ERROR, roundedFigure, type StepBy } from './rounded-figure.ts';
import { toDigits } from './steps.ts';

/** Any number. */
const ANY = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

type Told = JudgedComparison['of'];

/** A difference is as many errors wide between its limits, about. */
const ERRORS_BETWEEN_LIMITS = 4;

/**
 * A comparison with the digits that the error of its difference bears: with all of them it and one of its figures would
 * tell the other one.
 *
 * @param cell the one that is compared, whose step both figures have; between groups there are two
 */
export function roundedComparison(
  comparison: JudgedComparison,
  kind: KindOfFigure,
  cell?: TableCell,
): JudgedComparison {
  const by = cell && stepBy(cell, kind);
  const { difference, se, lower, upper, t, p, p_adjusted, of, minus, ratio, relative } = comparison;
  const { estimate, ...error } = roundedFigure({ estimate: difference, se, lower, upper }, ANY);
  return {
    ...comparison,
    difference: estimate,
    ...error,
    of: withDigits(of, kind, by),
    minus: withDigits(minus, kind, by),
    t: told(t),
    p: told(p),
    p_adjusted: told(p_adjusted),
    ...(ratio && { ratio: asQuotient(ratio) }),
    ...(relative && { relative: withoutError(relative) }),
  };
}

function withDigits(figure: Told, kind: KindOfFigure, by?: StepBy): Told {
  return { ...figure, ...roundedFigure(figure, kind, by), n: toCases(figure.n) };
}

function asQuotient({ value, ...error }: NonNullable<JudgedComparison['ratio']>) {
  const { estimate, ...rounded } = roundedFigure({ estimate: value, ...error }, ANY);
  return { value: estimate, ...rounded };
}

function withoutError({ value, lower, upper }: NonNullable<JudgedComparison['relative']>) {
  const se = lower === null || upper === null ? null : (upper - lower) / ERRORS_BETWEEN_LIMITS;
  const rounded = roundedFigure({ estimate: value, se, lower, upper }, ANY);
  return { value: rounded.estimate, lower: rounded.lower, upper: rounded.upper };
}

function told(value: number | null): number | null {
  return value === null ? null : toDigits(value, DIGITS_OF_ERROR);
}
