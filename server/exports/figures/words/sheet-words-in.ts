import { workbookInEnglish } from './english.ts';
import { workbookInFrench } from './french.ts';
import { workbookInPortuguese } from './portuguese.ts';
import type { SheetWords } from './sheet-words.ts';
import { workbookInSpanish } from './spanish.ts';

const WORDS: Readonly<Record<string, SheetWords>> = {
  en: workbookInEnglish,
  es: workbookInSpanish,
  fr: workbookInFrench,
  pt: workbookInPortuguese,
};

/** The words of a workbook of figures; English where the product does not speak the language. */
export function sheetWordsIn(language: string): SheetWords {
  return WORDS[language] ?? workbookInEnglish;
}
