import type { ChangeWords } from './change-words.ts';
import { changesInEnglish } from './changes-in-english.ts';
import { changesInFrench } from './changes-in-french.ts';
import { changesInPortuguese } from './changes-in-portuguese.ts';
import { changesInSpanish } from './changes-in-spanish.ts';

const WORDS: Readonly<Record<string, ChangeWords>> = {
  es: changesInSpanish,
  en: changesInEnglish,
  pt: changesInPortuguese,
  fr: changesInFrench,
};

/** The sentences about changes in a language, with its code here; English where there are none. */
export function changeWords(language: string): { readonly code: string; readonly words: ChangeWords } {
  const code = language.slice(0, 2);
  return Object.hasOwn(WORDS, code) ? { code, words: WORDS[code]! } : { code: 'en', words: changesInEnglish };
}
