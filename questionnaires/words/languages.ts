import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import { french } from './fr/french.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt/portuguese.ts';

/** The languages that have words here, by their code (ISO 639-1). */
export const LANGUAGE_WORDS: Readonly<Record<'es' | 'en' | 'pt' | 'fr', Language>> = {
  es: spanish,
  en: english,
  pt: portuguese,
  fr: french,
};

/** The words of a language, those of `pt` for `pt-br`; undefined when there are none. */
export function languageOf(code: string): Language | undefined {
  const language = code.slice(0, 2);
  return hasWords(language) ? LANGUAGE_WORDS[language] : undefined;
}

/**
 * The words to write in a language. A country may add a questionnaire in a language that has no words here:
 * what the product adds to it is then in English.
 */
export function languageOrEnglish(code: string): Language {
  return languageOf(code) ?? english;
}

/**
 * The entry of a table of words under a name that comes from a questionnaire; undefined when the table lacks
 * it.
 */
export function wordFor(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function hasWords(code: string): code is keyof typeof LANGUAGE_WORDS {
  return Object.hasOwn(LANGUAGE_WORDS, code);
}
