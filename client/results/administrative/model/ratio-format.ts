/** Three digits say what a ratio is; more would be read as precision. */
const DIGITS = 3;
const ABSENT = '–';

/** Writes how many there are for one that was recorded. */
export function ratioFormat(locale: string) {
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: DIGITS });
  const value = (ratio: number | null) => (ratio === null ? ABSENT : format.format(ratio));
  const interval = (lower: number | null, upper: number | null) =>
    lower === null || upper === null ? ABSENT : `${value(lower)} – ${value(upper)}`;
  return { value, interval };
}
