import type { FigureTexts } from '../../text/figures/figure-texts.ts';
import type { Unit } from './unit-of.ts';

/** The unit in words, with its 100,000 as the reader's country writes it. */
export function unitText(texts: FigureTexts, unit: Unit, locale: string): string {
  return texts.units[unit](new Intl.NumberFormat(locale).format(100_000));
}
