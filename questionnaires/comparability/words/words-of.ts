import type { ComparabilityWords } from './comparability-words.ts';
import { comparabilityInEnglish } from './english.ts';
import { comparabilityInFrench } from './french.ts';
import { comparabilityInPortuguese } from './portuguese.ts';
import { comparabilityInSpanish } from './spanish.ts';

const WORDS: Readonly<Record<string, ComparabilityWords>> = {
  es: comparabilityInSpanish,
  en: comparabilityInEnglish,
  pt: comparabilityInPortuguese,
  fr: comparabilityInFrench,
};

/** The words of the comparability report in a language; English where there are none. */
export function comparabilityWords(language: string): ComparabilityWords {
  const code = language.slice(0, 2);
  return Object.hasOwn(WORDS, code) ? WORDS[code]! : comparabilityInEnglish;
}
