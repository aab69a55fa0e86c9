import type { InEveryLanguage } from '../language.ts';
import { cardInEnglish } from './en.ts';
import { cardInSpanish } from './es.ts';
import { cardInFrench } from './fr.ts';
import { cardInPortuguese } from './pt.ts';

/** Texts of the card by which respondents verify an interviewer, and of the form that fills it. */
export interface CardTexts {
  readonly open: string;
  readonly title: string;
  readonly interviewsFor: string;
  readonly credential: (user: string) => string;
  readonly verify: string;
  readonly none: string;
  readonly formTitle: string;
  readonly formLead: string;
  readonly institution: string;
  readonly phone: string;
  readonly save: string;
  readonly saved: string;
  readonly missing: string;
  readonly wrongPhone: string;
}

export const cardTexts: InEveryLanguage<CardTexts> = {
  es: cardInSpanish,
  en: cardInEnglish,
  pt: cardInPortuguese,
  fr: cardInFrench,
};
