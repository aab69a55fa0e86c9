import type { InEveryLanguage } from '../language.ts';
import { comfortInEnglish } from './en.ts';
import { comfortInSpanish } from './es.ts';
import { comfortInFrench } from './fr.ts';
import { comfortInPortuguese } from './pt.ts';

/** Texts of the tablet in the hand: sunlight, left or right, what is still to be put right. */
export interface ComfortTexts {
  readonly sunlight: string;
  readonly lock: string;
  readonly settings: string;
  readonly hand: string;
  readonly hands: Readonly<Record<'both' | 'left' | 'right', string>>;
  /** Of the questions that have to be answered in a part. */
  readonly answered: (answered: string, due: string) => string;
  readonly errors: (n: number, count: string) => string;
  /** Leads to the first of them. */
  readonly firstError: string;
}

export const comfortTexts: InEveryLanguage<ComfortTexts> = {
  es: comfortInSpanish,
  en: comfortInEnglish,
  pt: comfortInPortuguese,
  fr: comfortInFrench,
};
