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
  /** `risk`: of a Poisson model of a share. */
  readonly ratioNames: Readonly<Record<'logistic' | 'poisson' | 'risk', string>>;
  readonly ratios: string;
  readonly ratiosNote: string;
  readonly term: string;
  readonly level: string;
  readonly cases: string;
  readonly crude: string;
  readonly adjusted: string;
  readonly limits: (percent: string) => string;
  readonly p: string;
  readonly pAdjusted: string;
  /** Which p values are read together. */
  readonly adjustNote: Readonly<Record<'holm' | 'BH' | 'BY', string>>;
  /** The values whose limits leave out 1, listed; then where there is none. */
  readonly apart: (names: string) => string;
  readonly nothingApart: string;
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
  readonly precision: string;
  readonly leftOut: string;
  readonly everybodyIn: string;
  /** Records that are not in the model, by the reason, with how many they are. */
  readonly outside: Readonly<Record<'outsideBase' | 'notAmong' | 'unknown' | 'noWeight', (n: string) => string>>;
  readonly unknownOf: (p: { variable: string; n: string }) => string;
  readonly absentLevels: (p: { variable: string; levels: string }) => string;
  readonly caution: string;
}

/** The words of a profile in each language. */
export const PROFILE_WORDS: InFigureLanguages<ProfileWords> = {
  es: profileInSpanish,
  en: profileInEnglish,
  pt: profileInPortuguese,
  fr: profileInFrench,
};
