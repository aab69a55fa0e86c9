import type { FigureLanguage } from '#contract';
import { dayInWords } from '../../reports/page/day-in-words.ts';
import { reportWords } from '../../reports/words/report-texts.ts';

/** The day of an instant as the language writes it, by the clock that the instant is written in. */
export function writtenDay(instant: string, language: FigureLanguage): string {
  return dayInWords(instant.slice(0, 10), reportWords(language).locale);
}
