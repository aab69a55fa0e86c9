import { useContext } from 'react';
import type { InEveryLanguage } from './language.ts';
import { LanguageContext, type LanguageState } from './language-context.ts';

/** The language in use, its locale, and how to change it. */
export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/**
 * The texts of a place in the language in use.
 *
 * @example const text = useTexts(fieldTexts); text.start
 */
export function useTexts<Texts>(texts: InEveryLanguage<Texts>): Texts {
  return texts[useLanguage().language];
}
