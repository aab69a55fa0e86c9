import type { FigureLanguage } from '#contract';
import { dayInWords } from '../../reports/page/day-in-words.ts';
import { reportWords } from '../../reports/words/report-texts.ts';
import { dayByClock } from '../day-by-clock.ts';

/** The day of an instant as the language writes it, by the clock that it or another one is written in. */
export function writtenDay(instant: string, language: FigureLanguage, clock = instant): string {
  return dayInWords(dayByClock(instant, clock), reportWords(language).locale);
}
