import type { FigureRow, RowUnit } from './figure-set.ts';
import { sheetWordsIn } from './words/sheet-words-in.ts';

/** In what a figure is given: percent, per 100,000 people, or the currency of an amount. */
export function unitInWords({ currency }: Pick<FigureRow, 'currency'>, unit: RowUnit, language: string): string {
  if (currency !== undefined) return currency;
  return sheetWordsIn(language).units[unit.kind](new Intl.NumberFormat(language).format(unit.per));
}
