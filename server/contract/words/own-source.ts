import type { NamedEdition } from '../figures/named-edition.ts';
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

/** What a source says of an edition. */
interface SaidOfEdition {
  readonly title: string;
  readonly edition: string;
  readonly questionnaires: string;
  /** Its months; none where they are not stated, or stand elsewhere. */
  readonly period?: string | undefined;
}

const OF_EDITION: InFigureLanguages<(of: SaidOfEdition) => string> = {
  es: ({ title, edition, questionnaires, period }) =>
    `entrevistas de ${title} (edición ${edition}; cuestionario ${questionnaires}${withPeriod('periodo de referencia: ', period)})`,
  en: ({ title, edition, questionnaires, period }) =>
    `interviews of ${title} (edition ${edition}; questionnaire ${questionnaires}${withPeriod('reference period: ', period)})`,
  pt: ({ title, edition, questionnaires, period }) =>
    `entrevistas de ${title} (edição ${edition}; questionário ${questionnaires}${withPeriod('período de referência: ', period)})`,
  fr: ({ title, edition, questionnaires, period }) =>
    `entretiens de ${title} (édition ${edition}\u202f; questionnaire ${questionnaires}${withPeriod('période de référence\u00a0: ', period, '\u202f; ')})`,
};

function withPeriod(before: string, period: string | undefined, mark = '; '): string {
  return period === undefined ? '' : `${mark}${before}${period}`;
}

/** The platform's own interviews, with the edition that they are of. */
export function ownInterviewsOf(said: SaidOfEdition, language: string): string {
  return (OF_EDITION[language as FigureLanguage] ?? OF_EDITION.en)(said);
}

/** What an edition is called in a language; as it is called at all where it has no title in that one. */
export function titleOfEdition({ key, title }: Pick<NamedEdition, 'key' | 'title'>, language: string): string {
  return title[language] ?? Object.values(title)[0] ?? key;
}

/** The source of figures as a reader is told, with the edition where they are of one. */
export function sourceOfFigures(
  { source, edition }: { readonly source: string; readonly edition?: NamedEdition | undefined },
  language: string,
): string {
  if (edition === undefined || source !== OWN_INTERVIEWS) return sourceInWords(source, language);
  const { key, questionnaires, reference_period: period } = edition;
  return ownInterviewsOf(
    {
      title: titleOfEdition(edition, language),
      edition: key,
      questionnaires: questionnaires.join(', '),
      period: period && monthsInWords(period, language),
    },
    language,
  );
}

function monthsInWords({ from, to }: { readonly from: string; readonly to: string }, language: string): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const at = (text: string) => new Date(`${text}-01T00:00:00Z`);
  return month.formatRange(at(from), at(to));
}
