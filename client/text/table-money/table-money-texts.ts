import type { InEveryLanguage } from '../language.ts';
import { tableMoneyInEnglish } from './en.ts';
import { tableMoneyInSpanish } from './es.ts';
import { tableMoneyInFrench } from './fr.ts';
import { tableMoneyInPortuguese } from './pt.ts';

/** Texts of the forms for money in a table, and for imputing unknown amounts. */
export interface TableMoneyTexts {
  readonly heading: string;
  readonly chosen: string;
  readonly nothing: string;
  readonly gdp: string;
  readonly gdpHint: string;
  /** With its currency, where the survey has one. */
  readonly amount: (currency: string) => string;
  readonly source: string;
  readonly prices: string;
  readonly pricesHint: string;
  readonly factor: string;
  readonly of: string;
  /** One of two fields that belong together is empty, or the number is none. */
  readonly half: string;
  readonly imputation: string;
  readonly imputationHint: string;
  readonly noClasses: string;
  readonly classesOf: (amount: string) => string;
  readonly class: (amount: string) => string;
  readonly addClass: string;
  readonly classNames: Readonly<Record<'crime' | 'outcome', string>>;
  readonly seed: string;
  readonly seedHint: string;
  readonly mostUses: string;
  readonly mostUsesHint: string;
  readonly imputedWithin: (of: { amount: string; classes: string }) => string;
  readonly imputedAmongAll: (amount: string) => string;
  readonly draws: (of: { seed: string; uses: string }) => string;
}

export const tableMoneyTexts: InEveryLanguage<TableMoneyTexts> = {
  es: tableMoneyInSpanish,
  en: tableMoneyInEnglish,
  pt: tableMoneyInPortuguese,
  fr: tableMoneyInFrench,
};
