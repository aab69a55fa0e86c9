import type { InEveryLanguage } from '../language.ts';
import { comparedInEnglish } from './en.ts';
import { comparedInSpanish } from './es.ts';
import { comparedInFrench } from './fr.ts';
import { comparedInPortuguese } from './pt.ts';

/** What a comparison came to: `up` and `down` where chance does not explain the difference. */
export type ComparedOutcome = 'up' | 'down' | 'none' | 'untested' | 'break' | 'absent';

/** Texts of comparisons of a table. Numbers arrive written in the reader's locale. */
export interface ComparedTexts {
  readonly heading: string;
  readonly hint: string;
  readonly between: string;
  readonly nothingBetween: string;
  readonly reference: string;
  readonly allPairs: string;
  readonly edition: string;
  readonly noEdition: string;
  readonly sharedPsus: string;
  readonly compare: string;
  readonly chooseFirst: string;
  readonly steps: Readonly<Record<'derive' | 'make-comparisons', string>>;
  readonly cancelled: string;
  readonly again: string;
  readonly refused: string;
  readonly caption: string;
  readonly columns: Readonly<Record<'what' | 'outcome' | 'sentence' | 'precision', string>>;
  readonly pair: (names: { readonly of: string; readonly minus: string }) => string;
  readonly outcomes: Readonly<Record<ComparedOutcome, string>>;
  readonly precisionOf: (name: string) => string;
  readonly summary: (counts: { readonly all: string; readonly beyond: string; readonly without: string }) => string;
  readonly howMade: (how: { readonly adjust: string; readonly significance: string }) => string;
  readonly adjustments: Readonly<Record<'holm' | 'BH' | 'BY' | 'none', string>>;
  /** Of which comparisons the p values were adjusted together; follows the adjustment. */
  readonly families: Readonly<Record<'indicator' | 'table', string>>;
  readonly onlyBeyond: string;
  readonly noneBeyond: string;
  readonly more: (count: string) => string;
  readonly series: SeriesTexts;
}

/** Texts of breaks of a series and of bridges over them. */
export interface SeriesTexts {
  readonly heading: (count: string) => string;
  readonly indicator: string;
  readonly allIndicators: string;
  readonly crime: string;
  readonly allCrimes: string;
  readonly edition: string;
  readonly allEditions: string;
  readonly newBreak: string;
  readonly breakHint: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly addBreak: string;
  readonly newBridge: string;
  readonly bridgeHint: string;
  readonly factor: string;
  readonly se: string;
  readonly source: string;
  readonly factorWrong: string;
  readonly seWrong: string;
  readonly sourceMissing: string;
  readonly addBridge: string;
  readonly hints: Readonly<Record<'factor' | 'se' | 'source', string>>;
  readonly bridge: (p: { readonly factor: string; readonly se: string; readonly source: string }) => string;
  readonly remove: (name: string) => string;
}

export const comparedTexts: InEveryLanguage<ComparedTexts> = {
  es: comparedInSpanish,
  en: comparedInEnglish,
  pt: comparedInPortuguese,
  fr: comparedInFrench,
};
