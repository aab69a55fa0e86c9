import { costTexts } from './costs/cost-texts.ts';
import { crimeTexts } from './crimes/crime-texts.ts';
import { FIGURE_LANGUAGES, type FigureLanguage } from './figure-languages.ts';
import { outcomeTexts, type PartOutcome } from './figure-outcomes.ts';
import { impactTexts } from './impact/impact-texts.ts';
import {
  type CategoryKind,
  type DomainTexts,
  type IndicatorText,
  indicatorTexts,
} from './indicators/indicator-texts.ts';
import { tableIndicatorTexts } from './tables/table-indicator-texts.ts';
import { isToldIndicator, type ToldTexts, toldCategories, toldNames, toldTexts } from './told/told-texts.ts';

/** The words with which figures are named, in one language. */
export interface FigureWords {
  /** Those that only tables have too. */
  readonly indicators: Readonly<Record<string, IndicatorText>>;
  readonly crimes: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<PartOutcome, string>>;
  readonly domains: DomainTexts;
  /** Over the indicators of crimes, and over those of what people told. */
  readonly groups: ToldTexts['groups'];
  /** How an amount that is not known counts: categories of figures of money. */
  readonly treatments: Readonly<Record<string, string>>;
  /** Names of the answers that indicators count, by indicator and code; the questionnaire has them. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the product calls figures; English where it does not speak the language. */
export function figureWords(language: string): FigureWords {
  const known: FigureLanguage = FIGURE_LANGUAGES.find((one) => one === language) ?? 'en';
  const { indicators, domains } = indicatorTexts[known];
  const { indicators: costs, treatments } = costTexts[known];
  return {
    indicators: {
      ...indicators,
      ...tableIndicatorTexts[known],
      ...costs,
      ...impactTexts[known],
      ...toldNames(toldTexts[known]),
    },
    crimes: crimeTexts[known].crimes,
    outcomes: outcomeTexts[known],
    domains,
    groups: toldTexts[known].groups,
    treatments,
    answers: {},
  };
}

/** The indicator whose figures are series of the Sustainable Development Goals: each measures something else. */
export const SDG = 'sdg_series';

/** Whether an indicator is about a crime: how many people there are is not, nor what they told of themselves. */
export function isOfCrimes(indicator: string): boolean {
  return (
    !indicator.startsWith(SDG) &&
    indicator !== 'adults' &&
    indicator !== 'households' &&
    !isToldIndicator(indicator) &&
    !/^(protection|support)_/u.test(indicator)
  );
}

/** `some_key` as words, for what a survey declares itself and the product has no text for. */
const plain = (key: string) => key.replaceAll('_', ' ');

/** The value of a record of texts under a key that came from outside. */
function textOf<T>(texts: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

export function measureName(texts: FigureWords, indicator: string): string {
  return textOf(texts.indicators, indicator)?.name ?? plain(indicator);
}

export function definitionOf(texts: FigureWords, indicator: string): string | undefined {
  return textOf(texts.indicators, indicator)?.definition;
}

export function crimeName(texts: FigureWords, crime: string): string {
  return textOf(texts.crimes, crime) ?? plain(crime);
}

/** Of which incidents a figure is: `attempts only`; blank where it is of all of them. */
export function outcomeName(texts: FigureWords, outcome: string): string {
  return textOf(texts.outcomes, outcome) ?? '';
}

export function variableName(texts: FigureWords, variable: string): string {
  return textOf(texts.domains.variables, variable) ?? plain(variable);
}

/** What is compared: `by crime`, `by sex`; the categories of an indicator are reasons, series or groups. */
export function byName(texts: FigureWords, by: string, indicator: string): string {
  const key = by === 'category' ? categoryKind(indicator) : by;
  return textOf(texts.domains.by, key) ?? texts.domains.byOther(plain(by));
}

function categoryKind(indicator: string): CategoryKind {
  if (indicator === 'nonreporting_reason') return 'reason';
  return indicator === SDG ? 'series' : (toldCategories(indicator) ?? 'group');
}

/** A domain's value: `Women`; a bare number is named after its variable, `State 09`. */
export function valueName(texts: FigureWords, variable: string, value: string): string {
  if (isUnknown(value)) return texts.domains.unknown;
  const ofProduct = textOf(texts.domains.values, `${variable}=${value}`);
  if (ofProduct !== undefined) return ofProduct;
  const asked = textOf(textOf(texts.answers, variable) ?? {}, value);
  if (asked !== undefined) return asked;
  return /^\d+$/.test(value) ? `${variableName(texts, variable)} ${value}` : plain(value);
}

/** A category: `sex=female`, a reason, a series with its code, or an answer that the indicator counts. */
export function categoryName(texts: FigureWords, category: string, indicator = ''): string {
  const answer = textOf(textOf(texts.answers, indicator) ?? {}, category);
  if (answer !== undefined) return answer;
  const [variable, value] = splitCategory(category);
  if (value !== undefined) return valueName(texts, variable, value);
  const series = textOf(texts.domains.series, category);
  if (series !== undefined) return `${series} (${category})`;
  return textOf(texts.domains.reasons, category) ?? textOf(texts.treatments, category) ?? plain(category);
}

export function whereName(texts: FigureWords, where: string): string {
  return where === '' ? texts.domains.wholeCountry : categoryName(texts, where);
}

export function splitCategory(category: string): [string, string | undefined] {
  const sign = category.indexOf('=');
  return sign < 0 ? [category, undefined] : [category.slice(0, sign), category.slice(sign + 1)];
}

export function isUnknown(value: string): boolean {
  return value === 'unknown' || value === 'missing' || value === '';
}
