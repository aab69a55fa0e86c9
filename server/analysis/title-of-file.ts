import type { AnalysisFile } from './analysis-file.ts';

/** What the survey of a file is called in a language; as it is called at all where that language has no title. */
export function titleOfFile({ title, titles }: Pick<AnalysisFile, 'title' | 'titles'>, language: string): string {
  return titles !== undefined && Object.hasOwn(titles, language) ? titles[language]! : title;
}
