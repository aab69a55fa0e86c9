import type { InEveryLanguage } from '../language.ts';
import { searchInEnglish } from './en.ts';
import { searchInSpanish } from './es.ts';
import { searchInFrench } from './fr.ts';
import { searchInPortuguese } from './pt.ts';

/** Texts of the designer's search through a whole draft. */
export interface DesignSearchTexts {
  /** On the bar. */
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly words: string;
  readonly others: string;
  readonly protectedHint: string;
  readonly where: string;
  readonly textsIn: (language: string) => string;
  readonly allTexts: string;
  readonly settings: string;
  readonly exact: string;
  readonly whole: string;
  readonly hits: string;
  readonly found: (n: number) => string;
  readonly more: (n: number) => string;
  /** On the button that does it. */
  readonly replace: (n: number) => string;
  readonly replaceIn: (place: string) => string;
  readonly replaced: (n: number) => string;
}

export const designSearchTexts: InEveryLanguage<DesignSearchTexts> = {
  es: searchInSpanish,
  en: searchInEnglish,
  pt: searchInPortuguese,
  fr: searchInFrench,
};
