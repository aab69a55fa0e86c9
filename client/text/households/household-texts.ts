import type { InEveryLanguage } from '../language.ts';
import { householdsInEnglish } from './en.ts';
import { householdsInSpanish } from './es.ts';
import { householdsInFrench } from './fr.ts';
import { householdsInPortuguese } from './pt.ts';

/** Texts about the households of a dwelling, for interviewers. Numbers arrive written. */
export interface HouseholdTexts {
  readonly title: string;
  readonly add: string;
  readonly formTitle: string;
  readonly explain: string;
  readonly howMany: string;
  readonly labelOf: (n: string) => string;
  readonly labelHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly number: (n: string) => string;
  readonly ofDwelling: (n: string, all: string) => string;
  readonly progress: (done: string, all: string) => string;
  readonly waiting: (n: number) => string;
  readonly refused: (n: number) => string;
}

export const householdTexts: InEveryLanguage<HouseholdTexts> = {
  es: householdsInSpanish,
  en: householdsInEnglish,
  pt: householdsInPortuguese,
  fr: householdsInFrench,
};
