/** First digits of the steps to which figures are rounded by their error. */
const STEPS = [5, 2, 1];

/** Those by their records: each at most half as much again as the one before, so that little is lost. */
const STEPS_OF_RECORDS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** Numbers that are a step but for rounding of their last digits are one. */
const SAME = 1e-9;

/** The largest of 1, 2 and 5 times a power of ten that is no more than a positive number. */
export function stepWithin(value: number): number {
  const power = Math.floor(Math.log10(value) + SAME);
  const first = STEPS.find((one) => one * 10 ** power <= value * (1 + SAME)) ?? 1;
  return toDigits(first * 10 ** power, 1);
}

/** The smallest of 1, 2 and 5 times a power of ten that is no less than a positive number. */
export function stepOver(value: number): number {
  return smallestOver(value, [1, 2, 5, 10]);
}

/** The smallest of 1, 1.5, 2, 3, 4, 5, 6 and 8 times a power of ten that is no less than a positive number. */
export function stepOfRecords(value: number): number {
  return smallestOver(value, STEPS_OF_RECORDS);
}

function smallestOver(value: number, steps: readonly number[]): number {
  const power = Math.floor(Math.log10(value) + SAME);
  return toDigits((steps.find((one) => one * 10 ** power >= value * (1 - SAME)) ?? 10) * 10 ** power, 2);
}

/** The multiple of a step that is nearest. */
export function toStep(value: number, step: number): number {
  const rounded = Math.round(value / step) * step;
  // One more than the first digit of the step needs: some have two.
  const places = Math.max(0, 1 - Math.floor(Math.log10(step) + SAME));
  // Without the dust of the multiplication, and no -0.
  return Number(rounded.toFixed(Math.min(100, places))) + 0;
}

/** First digits of a coarse number: each about a third more than the one before. */
const COARSE = [1, 1.5, 2, 3, 4, 5, 7, 10];

/** The nearest of a few numbers in each power of ten. */
export function toCoarse(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const apart = (one: number) => Math.abs(Math.log((one * power) / value));
  return toDigits(COARSE.reduce((best, one) => (apart(one) < apart(best) ? one : best)) * power, 2);
}

/** To so many significant digits. */
export function toDigits(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** Numbers of cases are told to the nearest multiple of it. */
export const STEP_OF_CASES = 5;

/** A number of cases as it is told. Some are not none. */
export function toCases(cases: number): number {
  return cases === 0 ? 0 : Math.max(STEP_OF_CASES, toStep(cases, STEP_OF_CASES));
}
