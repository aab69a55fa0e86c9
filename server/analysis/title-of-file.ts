import { sourceOfFigures, titleOfEdition } from '#contract';
import type { AnalysisFile } from './analysis-file.ts';

type NamedFile = Pick<AnalysisFile, 'title' | 'titles' | 'source' | 'edition'>;

/** What the survey of a file is called in a language; as it is called at all where that language has no title. */
export function titleOfFile({ title, titles, edition }: Omit<NamedFile, 'source'>, language: string): string {
  if (edition !== undefined) return titleOfEdition(edition, language);
  return titles !== undefined && Object.hasOwn(titles, language) ? titles[language]! : title;
}

/** The two lines with which commands begin what they print of a file: what survey it is, and its source. */
export function headOfFile(file: NamedFile): readonly [title: string, source: string] {
  return [titleOfFile(file, 'en'), `Source: ${sourceOfFigures(file, 'en')}`];
}
