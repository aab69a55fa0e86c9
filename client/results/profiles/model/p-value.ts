const LEAST = 0.001;

/** A p value with three decimals; blank where there is none. */
export function writtenP(p: number | null, locale: string): string {
  if (p === null) return '';
  const three = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return p < LEAST ? `<\u00a0${three.format(LEAST)}` : three.format(p);
}
