import type { NotTaken, NotTakenCode } from '../not-taken.ts';
import { refusalsInEnglish } from './english.ts';
import { refusalsInFrench } from './french.ts';
import { refusalsInPortuguese } from './portuguese.ts';
import type { RefusalWords, TextsTaken } from './refusal-words.ts';
import { refusalsInSpanish } from './spanish.ts';

const WORDS: Readonly<Record<string, RefusalWords>> = {
  es: refusalsInSpanish,
  en: refusalsInEnglish,
  pt: refusalsInPortuguese,
  fr: refusalsInFrench,
};

/** A reason why a workbook is not read, as it travels. */
export interface FlawOfWorkbook {
  readonly code: string;
  readonly about: Readonly<Record<string, string | number>>;
}

/**
 * Why a workbook is not read and what to do, in whole sentences.
 *
 * @param of what was meant to be read, which says what to give instead
 * @param language code of a language, such as `es`; English where it has no words here
 * @returns undefined for a reason of another release
 */
export function workbookFlawInWords(
  { code, about }: FlawOfWorkbook,
  of: 'texts' | 'questionnaire',
  language: string,
): string | undefined {
  const { ofWorkbook, ofXlsform } = wordsIn(language);
  const sentences = of === 'texts' ? ofWorkbook : { ...ofWorkbook, ...ofXlsform };
  if (!Object.hasOwn(sentences, code)) return undefined;
  // The code says which details it has.
  return (sentences as Readonly<Record<string, (values: unknown) => string>>)[code]!(about);
}

/** Why a cell is not taken over and what to do, in whole sentences; in English where the language has no words here. */
export function notTakenInWords({ code, detail = '' }: NotTaken, language: string): string {
  return refusalInWords(code, detail, language);
}

/** The same of a reason alone. */
export function refusalInWords(code: NotTakenCode, detail: string, language: string): string {
  return wordsIn(language).ofCell[code](detail);
}

/** What became of a workbook of texts, in one line. */
export function textsTakenInWords(taken: TextsTaken, language: string): string {
  return wordsIn(language).taken(taken);
}

function wordsIn(language: string): RefusalWords {
  const code = language.slice(0, 2);
  return Object.hasOwn(WORDS, code) ? WORDS[code]! : refusalsInEnglish;
}
