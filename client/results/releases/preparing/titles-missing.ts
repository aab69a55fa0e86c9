import { FIGURE_LANGUAGES, type FigureLanguage, type SavedTableHead } from '#contract';

/** The languages of the pages in which a table has no title; a title in no language stands in all of them. */
export function titlesMissing({ title }: Pick<SavedTableHead, 'title'>): FigureLanguage[] {
  return title[''] ? [] : FIGURE_LANGUAGES.filter((language) => !title[language]?.trim());
}
