import type { KindOfFigure } from './kinds-of-figures.ts';
import type { FigureWithError } from './rounded-figure.ts';
import { stepWithin, toDigits, toStep } from './steps.ts';

/** Of a sum, without its dust. */
const DIGITS = 10;

/** Limits are as far on both sides, to so much of it. */
const SAME = 1e-9;

type Limits = Pick<FigureWithError, 'lower' | 'upper'>;

/** A told figure, and what its limits go by. */
interface Around {
  readonly rounded: number;
  readonly error: number | null;
  /** How many times as large the error of the rounded cases is. */
  readonly errors: number;
  readonly step: number;
  /** By how much the exact figure may lie off the told one. */
  readonly off: number;
  readonly isCoarse: boolean;
  readonly kind: KindOfFigure;
}

/** Limits as far from the told figure as the exact ones are from the exact one, and never nearer than that is. */
export function limitsAround({ estimate, se, lower, upper }: FigureWithError, around: Around): Limits {
  const { rounded, error, errors, step, off, isCoarse, kind } = around;
  if (lower === null || upper === null) return { lower: null, upper: null };
  // Limits of a coarse error would be too near: these are the exact ones, coarsely and away from the figure.
  const factor = isCoarse ? errors : se !== null && se > 0 && error !== null ? error / se : 1;
  const least = se === 0 ? 0 : Math.max(step, Math.ceil(off / step - SAME) * step);
  const below = Math.max(least, (estimate! - lower) * factor);
  const above = Math.max(least, (upper - estimate!) * factor);
  // Where one is cut at an end both are as far as the other one.
  const isCut = lower <= kind.least || upper >= kind.most;
  const reach = Math.max(below, above);
  const isEven = isCut || Math.abs(above - below) <= SAME * reach;
  // To less than half an error: else their distance over it were the degrees of freedom, which are cases.
  const place = error !== null && error > 0 ? Math.max(step, stepWithin(isCoarse ? error : error / 2)) : step;
  const low = rounded - (isEven ? reach : below);
  const high = rounded + (isEven ? reach : above);
  const away = isCoarse ? (place / 2) * (1 - SAME) : 0;
  return { lower: within(toStep(low - away, place), kind), upper: within(toStep(high + away, place), kind) };
}

/** The limits of nobody, and of everybody, tell how many were asked: one digit of how far they are. */
export function limitsOfNoneOrAll(estimate: number, { lower, upper }: Limits): Limits {
  const told = (limit: number | null) =>
    limit === null
      ? null
      : toDigits(estimate + Math.sign(limit - estimate) * toDigits(Math.abs(limit - estimate), 1), DIGITS);
  return { lower: told(lower), upper: told(upper) };
}

/** A number between those between which the figure can lie. */
export function within(value: number, { least, most }: KindOfFigure): number {
  return Math.min(most, Math.max(least, value));
}
