import type { ProfileSpec } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { profilePageInEnglish } from './en.ts';
import { profilePageInSpanish } from './es.ts';
import { profilePageInFrench } from './fr.ts';
import { profilePageInPortuguese } from './pt.ts';

/**
 * Texts of the page on which adjusted profiles are made. What a profile says has its words in the contract, what the
 * page shares with tables those of tables. Numbers arrive written in the reader's locale.
 */
export interface ProfilePageTexts {
  readonly title: string;
  readonly lead: string;
  /** Leads here from the figures. */
  readonly link: string;
  readonly anew: string;
  /** The address names a specification that nobody can read. */
  readonly addressUnusable: string;
  readonly open: Readonly<Record<'heading' | 'hint' | 'file', string>>;
  readonly making: ProfileMakingTexts;
  readonly shown: ProfileShownTexts;
}

export interface ProfileMakingTexts {
  readonly heading: string;
  /** Brings what is chosen into sight, and puts it away, on a narrow screen. */
  readonly change: string;
  readonly put: string;
  readonly figure: string;
  readonly figureHint: string;
  readonly choose: (name: string) => string;
  readonly chooseWord: string;
  readonly another: string;
  readonly crime: string;
  readonly chooseCrime: string;
  readonly category: string;
  readonly chooseCategory: string;
  readonly model: string;
  readonly kinds: Readonly<Record<'logistic' | 'riskRatios' | 'rateRatios', string>>;
  readonly kindHint: string;
  readonly notLogistic: string;
  readonly terms: string;
  readonly termsHint: string;
  readonly fullTerms: (most: string) => string;
  readonly addTerm: string;
  readonly chooseTerm: string;
  readonly details: string;
  readonly reference: string;
  readonly unknown: string;
  readonly together: string;
  readonly togetherHint: string;
  readonly togetherName: string;
  readonly putTogether: string;
  readonly togetherMissing: string;
  readonly apart: (level: string) => string;
  readonly apartWord: string;
  readonly interactions: string;
  readonly interactionsHint: string;
  readonly firstOfTwo: string;
  readonly secondOfTwo: string;
  readonly addInteraction: string;
  readonly among: string;
  readonly amongHint: string;
  readonly addAmong: string;
  readonly adjust: string;
  readonly adjusts: Readonly<Record<ProfileSpec['adjust'], string>>;
  readonly test: string;
  readonly tests: Readonly<Record<ProfileSpec['test'], string>>;
  readonly variance: string;
  readonly variances: Readonly<Record<ProfileSpec['variance'], string>>;
  readonly minimumNHint: string;
}

export interface ProfileShownTexts {
  readonly heading: string;
  readonly empty: string;
  readonly refused: string;
  /** Of a scrolling table, by what it shows. */
  readonly region: (name: string) => string;
  readonly sameAsReference: string;
  /** The unit of the difference between two shares. */
  readonly points: string;
  readonly downloadSpec: string;
  readonly shared: string;
}

export const profilePageTexts: InEveryLanguage<ProfilePageTexts> = {
  es: profilePageInSpanish,
  en: profilePageInEnglish,
  pt: profilePageInPortuguese,
  fr: profilePageInFrench,
};
