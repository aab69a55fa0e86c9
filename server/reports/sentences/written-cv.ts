/** Digits of the figure and of the error that it is made of. */
const DIGITS = 2;

/** A coefficient of variation of a published figure. */
export function writtenCv(cv: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: DIGITS }).format(cv);
}
