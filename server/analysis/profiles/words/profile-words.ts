import type { InFigureLanguages } from '#contract';
import { inEnglish } from './en.ts';
import { inSpanish } from './es.ts';
import { inFrench } from './fr.ts';
import { inPortuguese } from './pt.ts';

/** What the report of a profile says, in one language. */
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

/** The words of the report in each language. */
export const PROFILE_WORDS: InFigureLanguages<ProfileWords> = {
  es: inSpanish,
  en: inEnglish,
  pt: inPortuguese,
  fr: inFrench,
};
