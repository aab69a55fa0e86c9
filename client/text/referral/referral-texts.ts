import type { InEveryLanguage } from '../language.ts';
import { referralInEnglish } from './en.ts';
import { referralInSpanish } from './es.ts';
import { referralInFrench } from './fr.ts';
import { referralInPortuguese } from './pt.ts';

/** Texts of the card that refers to services, and of the administrator's page that brings it. */
export interface ReferralTexts {
  readonly open: string;
  readonly title: string;
  readonly forEverybody: string;
  readonly near: string;
  readonly national: string;
  /** In which languages people are heard. */
  readonly spoken: (languages: string) => string;
  readonly close: string;
  readonly admin: {
    readonly title: string;
    readonly lead: string;
    readonly edition: string;
    readonly none: string;
    readonly here: (lines: string, date: string) => string;
    readonly demonstration: string;
    readonly columns: string;
    readonly template: string;
    readonly file: string;
    readonly send: string;
    readonly sending: string;
    readonly noFile: string;
    readonly imported: (lines: string) => string;
  };
}

export const referralTexts: InEveryLanguage<ReferralTexts> = {
  es: referralInSpanish,
  en: referralInEnglish,
  pt: referralInPortuguese,
  fr: referralInFrench,
};
