import type { CarriedWords } from './carried-words.ts';
import { carriedInEnglish } from './english.ts';
import { carriedInFrench } from './french.ts';
import { carriedInPortuguese } from './portuguese.ts';
import { carriedInSpanish } from './spanish.ts';

const WORDS: Readonly<Record<string, CarriedWords>> = {
  es: carriedInSpanish,
  en: carriedInEnglish,
  pt: carriedInPortuguese,
  fr: carriedInFrench,
};

/** The words of the reports in a language; English where there are none. */
export function carriedWords(language: string): CarriedWords {
  const code = language.slice(0, 2);
  return Object.hasOwn(WORDS, code) ? WORDS[code]! : carriedInEnglish;
}
