import type { KindOfFigure } from './kinds-of-figures.ts';
import { lastPlaceOf, stepBeyond, stepWithin, toDigits, toStep } from './steps.ts';

/** Significant digits of a standard error. */
export const DIGITS_OF_ERROR = 2;

/** Limits are as far on both sides, to so much of it. */
const SAME = 1e-9;

/** A figure with its error and its limits, each blank where it cannot be computed. */
export interface FigureWithError {
  readonly estimate: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

type Ends = Pick<KindOfFigure, 'least' | 'most'>;

/** What a step goes by besides the error. */
export interface StepBy {
  /** Of a number of records what one of them adds. */
  readonly added?: number;
  /** Below 1 the error of a simple random sample is larger, and counts. */
  readonly deff?: number | null;
}

/** A number of records is told to about so many of them, as the cases beside it are. */
const CASES_IN_STEP = 5;

/**
 * A figure with the digits that its error bears. The error has two digits; the figure is a multiple of a step, one of
 * 1, 2 and 5 times a power of ten: the largest that is no more than the error or the figure itself, of a number of
 * records no more than five of them either, and never less than one. The limits are as far from the rounded figure as
 * the rounded error says.
 */
export function roundedFigure(figure: FigureWithError, ends: Ends, by: StepBy = {}): FigureWithError {
  const { estimate, se } = figure;
  const error = se === null ? null : toDigits(se, DIGITS_OF_ERROR);
  if (estimate === null) return { estimate, se: error, ...roundedLimits(figure, ends) };
  const step = stepOf(estimate, se, by);
  const rounded = step === undefined ? estimate : Math.min(ends.most, Math.max(ends.least, toStep(estimate, step)));
  return { estimate: rounded, se: error, ...limitsAround(figure, { rounded, error, ends }) };
}

/** Undefined where all digits are told: a figure without chance of which no case adds a known part. */
function stepOf(estimate: number, se: number | null, { added = 0, deff }: StepBy): number | undefined {
  if (estimate === 0) return undefined;
  const size = Math.abs(estimate);
  // Clusters that are alike by chance make an error small, and the figure would tell single cases.
  const error = se !== null && deff && deff < 1 ? se / Math.sqrt(deff) : se;
  const ofError =
    error === null ? stepWithin(size / 10) : error > 0 ? Math.min(stepWithin(error), stepWithin(size)) : 0;
  if (added <= 0) return ofError > 0 ? ofError : undefined;
  const ofCases = stepWithin(CASES_IN_STEP * added);
  return Math.max(ofError > 0 ? Math.min(ofError, ofCases) : 0, stepBeyond(added));
}

interface Around {
  readonly rounded: number;
  readonly error: number | null;
  readonly ends: Ends;
}

function limitsAround({ estimate, se, lower, upper }: FigureWithError, { rounded, error, ends }: Around) {
  if (lower === null || upper === null || se === null || error === null || se === 0)
    return roundedLimits({ estimate, lower, upper }, ends);
  const below = estimate! - lower;
  const above = upper - estimate!;
  // Where one is cut at an end both are as far as the other one.
  const isCut = lower <= ends.least || upper >= ends.most;
  const reach = Math.max(below, above);
  const isEven = isCut || Math.abs(above - below) <= SAME * reach;
  const place = lastPlaceOf(error, DIGITS_OF_ERROR);
  const away = (distance: number) => (distance * error) / se;
  return within(
    toStep(rounded - away(isEven ? reach : below), place),
    toStep(rounded + away(isEven ? reach : above), place),
    ends,
  );
}

/** Of a figure without an error the limits tell the number of its records, and nothing else. */
function roundedLimits(
  { estimate, lower, upper }: Pick<FigureWithError, 'estimate' | 'lower' | 'upper'>,
  ends: Ends,
): Pick<FigureWithError, 'lower' | 'upper'> {
  if (lower === null || upper === null) return { lower, upper };
  const from = estimate ?? 0;
  const low = from - toDigits(from - lower, DIGITS_OF_ERROR);
  const high = from + toDigits(upper - from, DIGITS_OF_ERROR);
  return within(low, high, ends);
}

function within(low: number, high: number, { least, most }: Ends): { lower: number; upper: number } {
  return { lower: Math.max(least, low), upper: Math.min(most, high) };
}
