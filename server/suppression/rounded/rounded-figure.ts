import type { KindOfFigure } from './kinds-of-figures.ts';
import { limitsAround, limitsOfNoneOrAll, within } from './rounded-limits.ts';
import { STEP_OF_CASES, stepOfRecords, stepOver, stepWithin, toCases, toCoarse, toDigits, toStep } from './steps.ts';

/** Significant digits of a standard error. */
export const DIGITS_OF_ERROR = 2;

/** Of a calculation. */
const DIGITS_WITHOUT_DUST = 10;

/** Of no more cases than these, the most that are told as 50, the error is told coarsely. */
const FEW_CASES = 52;

/** A figure is rounded to no more than this share of it, for its reader's sake. */
const LARGEST_SHARE = 0.2;

/** An error of a smaller share of its figure is dust: of totals that the weights were fitted to. */
const DUST = 1e-9;

/** A figure with its error and its limits, each blank where it cannot be computed. */
export interface FigureWithError {
  readonly estimate: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Below 1 clusters are alike by chance, and the error of a simple random sample is larger: the step goes by that. */
  readonly deff?: number | null;
}

/** Of how many records a figure is. */
export interface CasesOfFigure {
  /** Those of the base. */
  readonly n: number;
  /** Those that are counted. */
  readonly cases: number;
}

/** A figure as it is told, and the step to which it was rounded; none where there was nothing to round. */
export type RoundedFigure = FigureWithError & { readonly step: number | undefined };

/**
 * A figure as if its cases were the rounded ones that are told beside it, so that none of its numbers says how
 * many there are: the estimate as many times as large, the error that of as many. The error has two digits, of
 * few cases and of amounts about one. An amount is a multiple of a step, one of 1, 2 and 5 times a power of ten: the
 * largest that is no more than the error or a fifth of the estimate. A number or share of records is told to the next
 * step over what five of them add: to one record, the cells of areas that have one weight each and unlike ones add up
 * to their sum in one way in whole numbers, and tell those that are hidden. The limits are as far from the estimate as
 * the exact ones, or further.
 *
 * A number of records whose error is less than one of them adds is known to readers of the population or of the
 * design, and so is how many people a group has. A total that weights were fitted to is told as it is, for its readers
 * know it without the cases; others as if their cases were the rounded ones, and to what ten of them add where nobody
 * says what the weights were fitted to. So are people of groups that a fit did not name: with one weight for
 * all of a state, each of them as it is would be its cases times that weight, and all together would tell both.
 */
export function roundedFigure(computed: FigureWithError, kind: KindOfFigure, of: CasesOfFigure): RoundedFigure {
  const figure = withoutDust(computed);
  const { estimate, se, lower, upper, deff } = figure;
  if (estimate === null) return { estimate, se: null, lower: null, upper: null, step: undefined };
  const isSure = isCertain(figure, kind, of);
  const isKnown = isSure || isOfKnownPeople(kind, of);
  const isAsItIs = isSure && kind.weights === 'fitted';
  const { times, errors } = isAsItIs ? AS_IT_IS : asIfRounded(kind, of);
  const isCoarse = !kind.isCount || of.cases <= FEW_CASES;
  const error = se === null ? null : toldError(toDigits(se * errors, DIGITS_WITHOUT_DUST), isCoarse);
  // Half a step is half a step of every number of cases: not by their dust.
  const scaled = Math.min(kind.most, toDigits(estimate * times, DIGITS_WITHOUT_DUST));
  if (scaled === 0 || isOfAll(figure, kind, of)) {
    return { estimate: scaled, se: error, ...limitsOfNoneOrAll(scaled, { lower, upper }), step: undefined };
  }
  const fine = deff && deff > 0 && deff < 1 ? Math.sqrt(deff) : 1;
  const added = kind.isCount && of.cases > 0 ? Math.abs(scaled) / toCases(of.cases) : 0;
  const isOfRecords = added > 0 && !isAsItIs;
  const five = added * STEP_OF_CASES;
  // What readers know narrows the cases the more, the less the steps differ.
  const ofRecords = () => (isKnown ? stepOver(kind.weights === 'unknown' ? 2 * five : five) : stepOfRecords(five));
  const step = isOfRecords ? ofRecords() : stepOf(scaled, error === null ? null : error / fine, added);
  const rounded = lessThanAll(within(toStep(scaled, step), kind), { scaled, step, kind });
  const off = isOfRecords ? added * recordsOff(kind, of) + step / 2 : step;
  return {
    estimate: rounded,
    se: error,
    ...limitsAround(figure, { rounded, error, errors, step, off, isCoarse, kind }),
    step,
  };
}

/** A figure without chance in it, where its error is dust: a step by that would tell the exact cases. */
function withoutDust(figure: FigureWithError): FigureWithError {
  const { estimate, se } = figure;
  if (estimate === null || se === null || se === 0 || se > DUST * Math.abs(estimate)) return figure;
  return { ...figure, se: 0, lower: estimate, upper: estimate };
}

/** Whether a number of records has less chance in it than one of them adds: readers may know it. */
function isCertain({ estimate, se }: FigureWithError, kind: KindOfFigure, of: CasesOfFigure): boolean {
  return isTotalOf(kind, of) && estimate !== null && se !== null && se < Math.abs(estimate) / of.cases;
}

/** Whether readers may know a number of people from a census, though it is estimated here. */
function isOfKnownPeople(kind: KindOfFigure, of: CasesOfFigure): boolean {
  return isTotalOf(kind, of) && kind.isOfEverybody && kind.weights !== 'design';
}

function isTotalOf({ isCount, per }: KindOfFigure, { cases }: CasesOfFigure): boolean {
  return isCount && per === 'sample' && cases > 0;
}

/**
 * An error of few cases told with two digits would often be that of one way in which they lie in the sample, and one of
 * amounts is nearly the largest of them where it is much larger than the others.
 */
function toldError(error: number, isCoarse: boolean): number {
  return isCoarse ? toCoarse(error) : toDigits(error, DIGITS_OF_ERROR);
}

const AS_IT_IS = { times: 1, errors: 1 };

/**
 * By how much the estimate and the error of a number of records are larger with the rounded cases than with the true
 * ones. Of a total the cases are few of the whole sample. Amounts differ by more than cases do.
 */
function asIfRounded({ isCount, per }: KindOfFigure, { n, cases }: CasesOfFigure): { times: number; errors: number } {
  if (!isCount || cases <= 0 || n <= 0) return AS_IT_IS;
  const told = { n: Math.max(toCases(n), toCases(cases)), cases: toCases(cases) };
  const ofCases = told.cases / cases;
  if (per === 'sample') return { times: ofCases, errors: Math.sqrt(ofCases) };
  const ofAll = n / told.n;
  const isPart = cases < n && told.cases < told.n;
  const ofRest = isPart ? (1 - told.cases / told.n) / (1 - cases / n) : 1;
  return { times: ofCases * ofAll, errors: Math.sqrt(ofCases * ofRest) * ofAll };
}

/** Of an amount, or of a number of records that is told as it is: to no more than one of them adds. */
function stepOf(estimate: number, error: number | null, added: number): number {
  const size = Math.abs(estimate);
  // Without an error, or without chance in it, a figure has two digits.
  const ofError =
    error === null || error === 0
      ? stepWithin(size / 10)
      : Math.min(stepWithin(error), stepWithin(size * LARGEST_SHARE));
  if (added <= 0) return ofError;
  return error === 0 ? stepWithin(added) : Math.min(ofError, stepWithin(added));
}

/** Whether a share is of all of its base, which the told cases say. */
function isOfAll({ se }: FigureWithError, { isCount, per }: KindOfFigure, { n, cases }: CasesOfFigure): boolean {
  return isCount && per === 'base' && cases > 0 && cases >= n && se === 0;
}

interface Stepped {
  readonly scaled: number;
  readonly step: number;
  readonly kind: KindOfFigure;
}

/** Not all are not told as all, where the step leaves anything less. */
function lessThanAll(rounded: number, { scaled, step, kind: { most } }: Stepped): number {
  if (rounded < most || scaled === most) return rounded;
  const less = toStep((Math.ceil(toDigits(most / step, DIGITS_WITHOUT_DUST)) - 1) * step, step);
  return less > 0 ? less : rounded;
}

/** By how many records the rounding of the cases moves a number of them at most, that of the base included. */
function recordsOff({ per }: KindOfFigure, { n, cases }: CasesOfFigure): number {
  const ofCases = toCases(cases) === STEP_OF_CASES ? STEP_OF_CASES - 1 : Math.floor(STEP_OF_CASES / 2);
  const share = per === 'sample' ? 0 : Math.min(1, toCases(cases) / Math.max(1, toCases(n)));
  return ofCases + Math.floor(STEP_OF_CASES / 2) * share;
}
