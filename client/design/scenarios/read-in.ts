import { type DraftFiles, type ReadIn, valueAt } from '#questionnaires';

/** In which language the words of a questionnaire are read, and which one stands in for it. */
export function readIn(files: DraftFiles, language: string): ReadIn {
  const main = valueAt(files, ['manifest.json', 'defaultLanguage']);
  return { language, defaultLanguage: typeof main === 'string' ? main : language };
}
