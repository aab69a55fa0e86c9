import type { InFigureLanguages } from '../figure-languages.ts';
import type { IndicatorText } from '../indicators/indicator-texts.ts';
import { costsInEnglish } from './en.ts';
import { costsInSpanish } from './es.ts';
import { costsInFrench } from './fr.ts';
import { costsInPortuguese } from './pt.ts';

/** Indicators of money, which are made where a table asks for them. */
export const COST_INDICATOR_IDS = [
  'loss_total',
  'health_cost_total',
  'crime_cost_total',
  'loss_mean',
  'health_cost_mean',
  'loss_unknown',
  'health_cost_unknown',
  'loss_per_victim_person',
  'loss_per_victim_household',
  'loss_per_victim_adult_any',
  'health_cost_per_victim_person',
  'health_cost_per_victim_household',
  'health_cost_per_victim_adult_any',
  'protection_total',
  'protection_mean',
  'protection_unknown',
  'cost_total',
  'cost_gdp_share',
  'cost_per_victim',
] as const;

type AmountTexts = 'loss_amount' | 'health_cost' | 'measures_cost_total' | 'insurance_paid' | 'days_lost';

/** What the cost of crime is called, and how an amount that is not known counts. */
export interface CostTexts {
  readonly indicators: Readonly<Record<(typeof COST_INDICATOR_IDS)[number], IndicatorText>>;
  /** Under a table of money. */
  readonly notes: {
    /** How many records were asked for an amount, and for how many it is not known. */
    readonly unknown: (of: { amount: string; asked: string; unknown: string }) => string;
    /** How many of them were lent one by a similar record. */
    readonly imputed: (count: string) => string;
    readonly winsorised: (most: string) => string;
    readonly prices: (of: { factor: string; prices: string }) => string;
    readonly gdp: (of: { amount: string; source: string }) => string;
  };
  readonly amounts: Readonly<Record<AmountTexts, string>>;
  readonly treatments: Readonly<Record<'known' | 'unknown_as_0' | 'winsorised' | 'imputed', string>>;
}

export const costTexts: InFigureLanguages<CostTexts> = {
  es: costsInSpanish,
  en: costsInEnglish,
  pt: costsInPortuguese,
  fr: costsInFrench,
};
