import type { InEveryLanguage } from '../language.ts';
import { jsonInEnglish } from './en.ts';
import { jsonInSpanish } from './es.ts';
import { jsonInFrench } from './fr.ts';
import { jsonInPortuguese } from './pt.ts';

/** Texts of the pane in which a file is edited as JSON. */
export interface DesignJsonTexts {
  readonly nothing: string;
  readonly title: (file: string) => string;
  readonly inStep: string;
  readonly invalid: (place: { line: number; column: number }) => string;
  /** Lets go of what is no JSON. */
  readonly throwAway: string;
}

export const designJsonTexts: InEveryLanguage<DesignJsonTexts> = {
  es: jsonInSpanish,
  en: jsonInEnglish,
  pt: jsonInPortuguese,
  fr: jsonInFrench,
};
