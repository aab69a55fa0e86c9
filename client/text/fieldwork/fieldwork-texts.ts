import type { DispositionCounts } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { fieldworkInEnglish } from './en.ts';
import { fieldworkInSpanish } from './es.ts';
import { fieldworkInFrench } from './fr.ts';
import { fieldworkInPortuguese } from './pt.ts';

/** Texts of the supervisor's page about visits. Dates and numbers arrive written. */
export interface FieldworkTexts {
  readonly title: string;
  readonly ratesTitle: string;
  readonly ratesLead: string;
  readonly countsTitle: string;
  readonly counts: Readonly<Record<keyof DispositionCounts, string>>;
  /** Which rate, by the letters of its name. */
  readonly kinds: Readonly<Record<'RR' | 'COOP' | 'REF' | 'CON', string>>;
  readonly rate: string;
  readonly value: string;
  readonly eligible: (share: string) => string;
  readonly by: string;
  readonly groups: Readonly<Record<'interviewer' | 'psu', string>>;
  readonly groupsTitle: string;
  readonly unassigned: string;
  readonly finished: string;
  readonly pending: string;
  readonly progressTitle: string;
  readonly columns: Readonly<Record<'case' | 'interviewer' | 'visits' | 'state' | 'latest' | 'next', string>>;
  readonly household: (n: string) => string;
  readonly emptyTitle: string;
  readonly emptyBody: string;
}

export const fieldworkTexts: InEveryLanguage<FieldworkTexts> = {
  es: fieldworkInSpanish,
  en: fieldworkInEnglish,
  pt: fieldworkInPortuguese,
  fr: fieldworkInFrench,
};
