import type { ComparedUnit } from '#contract';

/** Decimals of a figure of each kind, and how many more a small difference may add. */
const DECIMALS: Readonly<Record<ComparedUnit['kind'], number>> = { share: 1, rate: 0, mean: 2, total: 0 };
const MOST_MORE = 4;

const formats = new Map<string, Intl.NumberFormat>();

/** As studies state it. A questionnaire has a word, such as “pesos”, which stands behind the number. */
const CODE_OF_CURRENCY = /^[A-Z]{3}$/u;

/**
 * Writes figures of a comparison, all with the same decimals: as many as show two digits of their difference. Shares
 * are written of 100, money with its currency.
 */
export function writtenNumbers(unit: ComparedUnit, locale: string, difference: number): (value: number) => string {
  const scale = unit.kind === 'share' ? 100 : 1;
  const { kind, currency } = unit;
  const least = DECIMALS[kind];
  const size = Math.abs(difference) * scale;
  const wanted = size > 0 ? 1 - Math.floor(Math.log10(size)) : least;
  const decimals = kind === 'total' ? 0 : Math.min(least + MOST_MORE, Math.max(least, wanted));
  const isCode = currency !== undefined && CODE_OF_CURRENCY.test(currency);
  const key = `${locale} ${currency ?? ''} ${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // A limit just below 0 is no -0.
      signDisplay: 'negative',
      ...(isCode && { style: 'currency', currency }),
    });
  formats.set(key, format);
  const word = currency === undefined || isCode ? '' : `\u00a0${currency}`;
  return (value) => `${format.format(value * scale)}${word}`;
}
