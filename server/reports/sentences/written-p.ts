/** Below which a p value is said to be; the figures that a difference is of are rounded, and so is it. */
const LEVELS = [0.001, 0.01, 0.05];

/** A p value with its sign, on one line: `< 0.001`, or `≥ 0.05` where it is not small. */
export function pWithSign(p: number, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const level = LEVELS.find((one) => p <= one);
  return level === undefined ? `≥\u00a0${number.format(0.05)}` : `<\u00a0${number.format(level)}`;
}

/** A level such as `95 %`, with the decimals that it needs. */
export function writtenLevel(level: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(level);
}
