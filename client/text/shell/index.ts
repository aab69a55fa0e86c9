import { useContext } from 'react';
import type { Language } from '../language.ts';
import { LanguageContext, type LanguageState } from '../language-context.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

export { LANGUAGES as languages, type Language, languageNames } from '../language.ts';

/** One set of texts in every language; a language or a text that is missing does not compile. */
export type InEveryLanguage<Texts> = Record<Language, Texts>;

/** Texts of the shell and of the shared components. Each work place keeps its own set in its own folder. */
export const commonTexts: InEveryLanguage<CommonTexts> = { es, en, pt, fr };

export type CommonTexts = typeof es;

/** The language in use, its locale, and how to change it. */
export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/**
 * The texts of one set in the language in use.
 *
 * @example const text = useTexts(fieldTexts); text.start
 */
export function useTexts<Texts>(texts: InEveryLanguage<Texts>): Texts {
  return texts[useLanguage().language];
}
