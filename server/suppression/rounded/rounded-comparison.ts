import type { JudgedComparison } from '../../analysis/compared/judged-comparisons.ts';
import { DIGITS_OF_ERROR } from './rounded-figure.ts';
import { stepWithin, toDigits, toStep } from './steps.ts';

/** A limit that is on the step but for rounding of its last digits is on it. */
const SAME = 1e-9;

/** The numbers of one of its two figures as they are told. */
export type ToldInComparison = Pick<JudgedComparison['of'], 'estimate' | 'se' | 'lower' | 'upper' | 'n' | 'flag'>;

/** A p value is told as one of these that it is no more than: with all digits it is the difference over its error. */
const LEVELS = [0.001, 0.01, 0.05, 1];

/**
 * A comparison of figures that are told rounded: their difference is that of the rounded ones, and its error has their
 * errors in it. With its own digits it and one of the figures would tell the other one.
 */
export function roundedComparison(
  comparison: JudgedComparison,
  told: { readonly of: ToldInComparison; readonly minus: ToldInComparison },
): JudgedComparison {
  const of = { ...comparison.of, ...told.of };
  const minus = { ...comparison.minus, ...told.minus };
  const { ratio: _, relative: __, ...kept } = comparison;
  const difference = asTold(comparison, of, minus);
  return {
    ...kept,
    of,
    minus,
    ...difference,
    t: null,
    p: levelOf(comparison.p),
    p_adjusted: levelOf(comparison.p_adjusted),
  };
}

function asTold(
  { difference, se, lower, upper, of, minus, significant }: JudgedComparison,
  one: ToldInComparison,
  other: ToldInComparison,
): Pick<JudgedComparison, 'difference' | 'se' | 'lower' | 'upper'> {
  if (difference === null || one.estimate === null || other.estimate === null)
    return { difference: null, se: null, lower: null, upper: null };
  const exact = Math.hypot(of.se ?? 0, minus.se ?? 0);
  const factor = exact > 0 ? Math.hypot(one.se ?? 0, other.se ?? 0) / exact : 1;
  const error = se === null ? null : toDigits(se * factor, DIGITS_OF_ERROR);
  const between = one.estimate - other.estimate;
  const step = error === null || error === 0 ? undefined : stepWithin(error);
  const told = step === undefined ? between : toStep(between, lastDigitOf(step));
  // What the test says stands in words: the numbers do not say the contrary.
  const isContrary = significant === true && step !== undefined && Math.sign(told) !== Math.sign(difference);
  const clean = isContrary ? Math.sign(difference) * step : told;
  if (lower === null || upper === null || step === undefined)
    return { difference: clean, se: error, lower: null, upper: null };
  const reach = ((upper - lower) / 2) * Math.max(1, factor);
  return { difference: clean, se: error, ...limitsAround(clean, reach, { step, exact: { lower, upper } }) };
}

/** Never nearer than the exact ones, and with 0 between them where it lies between those. */
function limitsAround(
  difference: number,
  reach: number,
  { step, exact }: { step: number; exact: { lower: number; upper: number } },
): { lower: number; upper: number } {
  const away = (step / 2) * (1 - SAME);
  const lower = toStep(difference - reach - away, step);
  const upper = toStep(difference + reach + away, step);
  if (exact.lower > 0) return { lower: lower > 0 ? lower : stepWithin(Math.min(exact.lower, step)), upper };
  if (exact.upper < 0) return { lower, upper: upper < 0 ? upper : -stepWithin(Math.min(-exact.upper, step)) };
  return { lower: Math.min(0, lower), upper: Math.max(0, upper) };
}

/** Differences of rounded numbers have dust a long way behind this. */
function lastDigitOf(step: number): number {
  return 10 ** (Math.floor(Math.log10(step)) - 3);
}

function levelOf(p: number | null): number | null {
  return p === null ? null : LEVELS.find((level) => p < level || level === 1)!;
}
