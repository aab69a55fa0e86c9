import type { InEveryLanguage } from '../language.ts';
import { checkInInEnglish } from './en.ts';
import { checkInInSpanish } from './es.ts';
import { checkInInFrench } from './fr.ts';
import { checkInInPortuguese } from './pt.ts';

/** Texts of the clock that watches over somebody in a dwelling. Nothing says aloud what it is for. */
export interface CheckInTexts {
  /** Of the clock, for those who do not see it. */
  readonly name: string;
  readonly goIn: string;
  readonly howLong: string;
  readonly minutes: (n: number) => string;
  readonly clock: (time: string) => string;
  readonly over: string;
  readonly out: string;
  readonly more: string;
  /** Calls for help without a word that says so. */
  readonly alarm: string;
  readonly noted: string;
  /** For the supervisor. */
  readonly title: string;
  readonly lead: string;
  readonly nobody: string;
  readonly asksForHelp: string;
  readonly late: string;
  readonly settle: string;
  readonly columns: Readonly<Record<'interviewer' | 'case' | 'due' | 'what' | 'action', string>>;
}

export const checkInTexts: InEveryLanguage<CheckInTexts> = {
  es: checkInInSpanish,
  en: checkInInEnglish,
  pt: checkInInPortuguese,
  fr: checkInInFrench,
};
