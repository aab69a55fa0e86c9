import type { InEveryLanguage } from '../language.ts';
import { newCrimeInEnglish } from './en.ts';
import { newCrimeInSpanish } from './es.ts';
import { newCrimeInFrench } from './fr.ts';
import { newCrimeInPortuguese } from './pt.ts';

/** Texts of the form with which a designer adds a crime. */
export interface DesignCrimeTexts {
  readonly title: string;
  readonly add: string;
  readonly added: (key: string) => string;
  readonly open: string;
  readonly needsName: string;
  /** What each of its texts is, where its name does not say it. */
  readonly wordHints: {
    readonly short: string;
    readonly screener: string;
    readonly times: string;
  };
  /** Before how the interview says a text: of another crime, and what is written. */
  readonly forExample: string;
  readonly isAsked: string;
  readonly key: string;
  readonly keyHint: string;
  readonly reserved: string;
  readonly level: string;
  readonly levels: Readonly<Record<'household' | 'person', string>>;
  readonly tier: string;
  readonly tiers: Readonly<Record<'core' | 'non_core', string>>;
  readonly iccs: string;
  readonly iccsSearch: string;
  readonly iccsFound: (count: number) => string;
  readonly iccsNone: string;
  /** A code of the book that has no name here, by the category that it is in. */
  readonly iccsUnnamed: (above: string) => string;
  readonly iccsCoding: string;
  readonly iccsOne: string;
  readonly iccsOffice: string;
  readonly iccsCode: string;
  readonly iccsAdd: string;
  readonly iccsRemove: (code: string) => string;
  readonly needsIccs: string;
  readonly attempts: string;
  readonly ways: Readonly<Record<'flagged' | 'included' | 'completed_only' | 'not_applicable', string>>;
  readonly atRisk: string;
  readonly atRiskHint: string;
  readonly property: string;
  readonly care: string;
}

export const designCrimeTexts: InEveryLanguage<DesignCrimeTexts> = {
  es: newCrimeInSpanish,
  en: newCrimeInEnglish,
  pt: newCrimeInPortuguese,
  fr: newCrimeInFrench,
};
