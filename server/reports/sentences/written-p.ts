/** A p value with its sign, on one line: `= 0.008` or `< 0.001`. */
export function pWithSign(p: number, locale: string): string {
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return p < 0.001 ? `<\u00a0${number.format(0.001)}` : `=\u00a0${number.format(p)}`;
}

/** A level such as `95 %`, with the decimals that it needs. */
export function writtenLevel(level: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(level);
}
