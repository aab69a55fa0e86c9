import type { InEveryLanguage } from '../language.ts';
import { quickExitInEnglish } from './en.ts';
import { quickExitInSpanish } from './es.ts';
import { quickExitInFrench } from './fr.ts';
import { quickExitInPortuguese } from './pt.ts';

/** What the neighbourhood is asked about. */
export type NeutralQuestion = 'water' | 'light' | 'rubbish' | 'streets' | 'transport' | 'parks';

/** Texts of the way out at one touch, and of the other questions that then stand on the screen. */
export interface QuickExitTexts {
  /** A word that tells a bystander nothing. */
  readonly button: string;
  /** Before the part, to whoever is about to answer. */
  readonly explained: string;
  readonly neutral: {
    readonly title: string;
    readonly lead: string;
    readonly page: (n: number, of: number) => string;
    readonly questions: Readonly<Record<NeutralQuestion, string>>;
    readonly grades: Readonly<Record<'good' | 'fair' | 'bad' | 'none', string>>;
    readonly wish: string;
    readonly thanks: string;
    readonly thanksBody: string;
    readonly back: string;
    readonly next: string;
    readonly leave: string;
  };
}

export const quickExitTexts: InEveryLanguage<QuickExitTexts> = {
  es: quickExitInSpanish,
  en: quickExitInEnglish,
  pt: quickExitInPortuguese,
  fr: quickExitInFrench,
};
