import { type CostTexts, costTexts } from './costs/cost-texts.ts';
import { type CrimeNames, crimeTexts } from './crimes/crime-texts.ts';
import { type FigureTexts, figureTexts } from './figures/figure-texts.ts';
import { type ImpactIndicatorTexts, impactTexts } from './impact/impact-texts.ts';
import { type DomainTexts, type IndicatorNames, indicatorTexts } from './indicators/indicator-texts.ts';
import type { InEveryLanguage, LanguageCode } from './language.ts';
import { type TableIndicatorTexts, tableIndicatorTexts } from './tables/table-indicator-texts.ts';

/** Everything that the results page says, in one language. */
export interface ResultsTexts {
  figures: FigureTexts;
  /** Those that only tables have too. */
  indicators: IndicatorNames & TableIndicatorTexts & CostTexts['indicators'] & ImpactIndicatorTexts;
  crimes: CrimeNames;
  domains: DomainTexts;
  /** How an amount that is not known counts: categories of figures of money. */
  treatments: CostTexts['treatments'];
  /** Names of the answers that indicators count, by indicator and code; the questionnaire has them. */
  answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const resultsTexts: InEveryLanguage<ResultsTexts> = {
  es: resultsIn('es'),
  en: resultsIn('en'),
  pt: resultsIn('pt'),
  fr: resultsIn('fr'),
};

function resultsIn(language: LanguageCode): ResultsTexts {
  const { indicators, domains } = indicatorTexts[language];
  const { indicators: costs, treatments } = costTexts[language];
  const all = { ...indicators, ...tableIndicatorTexts[language], ...costs, ...impactTexts[language] };
  const { crimes } = crimeTexts[language];
  return { figures: figureTexts[language], indicators: all, crimes, domains, treatments, answers: {} };
}
