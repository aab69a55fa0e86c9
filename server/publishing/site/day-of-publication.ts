import type { FigureLanguage, InFigureLanguages } from '#contract';

const LEADS_TO_IT: InFigureLanguages<string> = {
  es: 'Día de publicación',
  en: 'Day of publication',
  pt: 'Dia da publicação',
  fr: 'Jour de publication',
};

/**
 * Leads to where readers find the day of a release. Its own pages are made, checked and known by their hash before
 * anybody knows on which day it will be published; the list of the site is made when it is.
 */
export function dayOfPublication(language: FigureLanguage): string {
  return LEADS_TO_IT[language];
}
