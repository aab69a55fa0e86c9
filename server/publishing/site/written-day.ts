import type { FigureLanguage } from '#contract';
import { reportWords } from '../../reports/words/report-texts.ts';

/** The day of an instant as the language writes it, by the clock that the instant is written in. */
export function writtenDay(instant: string, language: FigureLanguage): string {
  const format = new Intl.DateTimeFormat(reportWords(language).locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${instant.slice(0, 10)}T00:00:00Z`));
}
