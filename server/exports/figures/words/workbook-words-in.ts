import { workbookInEnglish } from './english.ts';
import { workbookInFrench } from './french.ts';
import { workbookInPortuguese } from './portuguese.ts';
import { workbookInSpanish } from './spanish.ts';
import type { WorkbookWords } from './workbook-words.ts';

const WORDS: Readonly<Record<string, WorkbookWords>> = {
  en: workbookInEnglish,
  es: workbookInSpanish,
  fr: workbookInFrench,
  pt: workbookInPortuguese,
};

/** The words of a workbook of figures; English where the product does not speak the language. */
export function workbookWordsIn(language: string): WorkbookWords {
  return WORDS[language] ?? workbookInEnglish;
}
