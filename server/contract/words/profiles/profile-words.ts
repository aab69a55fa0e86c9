import type { InFigureLanguages } from '../figure-languages.ts';
import { profileInEnglish } from './en.ts';
import { profileInSpanish } from './es.ts';
import { profileInFrench } from './fr.ts';
import { profileInPortuguese } from './pt.ts';

/** What reports and pages say of a profile, in one language. */
export interface ProfileWords {
  readonly heading: string;
  readonly explained: string;
  readonly crime: string;
  readonly category: string;
  readonly among: string;
  readonly study: string;
  readonly records: (n: string, positives: string) => string;
  readonly kinds: Readonly<Record<'logistic' | 'poisson', string>>;
  readonly ratioNames: Readonly<Record<'logistic' | 'poisson', string>>;
  readonly ratios: string;
  readonly ratiosNote: string;
  readonly term: string;
  readonly level: string;
  readonly cases: string;
  readonly crude: string;
  readonly adjusted: string;
  readonly limits: (percent: string) => string;
  readonly p: string;
  readonly reference: string;
  readonly intercept: string;
  readonly tests: string;
  readonly testsNote: Readonly<Record<'wald' | 'likelihood_ratio', string>>;
  readonly allTerms: string;
  readonly statistic: string;
  readonly degrees: string;
  readonly margins: string;
  readonly marginsNote: string;
  readonly margin: (per: string) => string;
  readonly difference: string;
  readonly quotient: string;
  readonly notComputed: string;
  readonly caution: string;
}

/** The words of a profile in each language. */
export const PROFILE_WORDS: InFigureLanguages<ProfileWords> = {
  es: profileInSpanish,
  en: profileInEnglish,
  pt: profileInPortuguese,
  fr: profileInFrench,
};
