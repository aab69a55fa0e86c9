import type { FigureLanguage, InFigureLanguages } from './figure-languages.ts';

/** The source of figures of the platform's own interviews, as files of figures have it. */
export const OWN_INTERVIEWS = 'interviews of this survey';

const OWN_INTERVIEWS_SAID: InFigureLanguages<string> = {
  es: 'entrevistas de esta encuesta',
  en: OWN_INTERVIEWS,
  pt: 'entrevistas desta pesquisa',
  fr: 'entretiens de cette enquête',
};

/** A source as a reader is told: that of an existing survey is as its study states it. */
export function sourceInWords(source: string, language: string): string {
  if (source !== OWN_INTERVIEWS) return source;
  return OWN_INTERVIEWS_SAID[language as FigureLanguage] ?? OWN_INTERVIEWS;
}
