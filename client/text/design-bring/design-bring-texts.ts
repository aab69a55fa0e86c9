import { bringInEnglish } from './en.ts';
import { bringInSpanish } from './es.ts';
import { bringInFrench } from './fr.ts';
import { bringInPortuguese } from './pt.ts';

/** Words of the dialog that takes screens of another questionnaire over. */
export interface DesignBringTexts {
  readonly title: string;
  readonly lead: string;
  readonly questionnaire: string;
  readonly form: string;
  readonly screens: string;
  readonly questions: (n: number) => string;
  readonly reading: string;
  readonly needsOne: string;
  readonly bring: string;
}

export const designBringTexts = {
  es: bringInSpanish,
  en: bringInEnglish,
  pt: bringInPortuguese,
  fr: bringInFrench,
};
