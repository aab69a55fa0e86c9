import type { EstimateRow } from '#contract';
import type { AnalysedTable, AnalysisFile, StatedIndicator } from '../analysis-file.ts';
import { rateOf } from './estimation-options.ts';
import { POOLED } from './pools.ts';
import { rowOfEveryone } from './rows.ts';

const RATE = 100_000;

type Unit = 'count' | 'rate' | 'share' | 'ratio';

interface Headline {
  readonly indicator: string;
  readonly crime: string;
  /** With ADULTS, HOUSEHOLDS and RATE where the survey's own word and number come. */
  readonly text: string;
  readonly as: Unit;
}

/** The figures that a summary shows first, in words and in their usual unit. */
const HEADLINES: readonly Headline[] = [
  { indicator: 'adults', crime: 'any', text: 'ADULTS', as: 'count' },
  { indicator: 'households', crime: 'any', text: 'HOUSEHOLDS', as: 'count' },
  { indicator: 'crimes', crime: 'any', text: 'Crimes', as: 'count' },
  {
    indicator: 'prevalence_person',
    crime: 'any_person',
    text: 'Victims of a person crime per RATE ADULTS',
    as: 'rate',
  },
  { indicator: 'prevalence_household', crime: 'any_household', text: 'HOUSEHOLDS with a household crime', as: 'share' },
  { indicator: 'prevalence_adult_any', crime: 'any', text: 'Victims per RATE ADULTS, units mixed', as: 'rate' },
  { indicator: 'prevalence_household_any', crime: 'any', text: 'HOUSEHOLDS with any victim, units mixed', as: 'share' },
  { indicator: 'incidence_adult_any', crime: 'any', text: 'Crimes per RATE ADULTS, units mixed', as: 'rate' },
  { indicator: 'concentration_person', crime: 'any_person', text: 'Person crimes per victim', as: 'ratio' },
  {
    indicator: 'concentration_household',
    crime: 'any_household',
    text: 'Household crimes per affected household',
    as: 'ratio',
  },
  { indicator: 'reporting_rate', crime: 'any', text: 'Crimes reported', as: 'share' },
  { indicator: 'dark_figure_unreported', crime: 'any', text: 'Dark figure D1, not reported', as: 'share' },
  { indicator: 'dark_figure_no_file', crime: 'any', text: 'Dark figure D2, no file', as: 'share' },
];

const WORDS: Readonly<Record<AnalysedTable, string>> = {
  person: 'adults',
  household: 'households',
  incident: 'incidents',
};

/** What the units of a survey are called in English, or in the first language that it states. */
export function nameOfUnits({ figures }: Pick<AnalysisFile, 'figures'>, table: AnalysedTable): string {
  const words = figures?.units?.[table] ?? {};
  return words.en ?? Object.values(words)[0] ?? WORDS[table];
}

const UNIT_OF: Readonly<Record<StatedIndicator['statistic'], Unit>> = {
  share: 'share',
  total: 'count',
  mean: 'ratio',
  ratio: 'ratio',
};

/** The figures that a study states, without a crime or of any. */
function statedHeadlines({ indicators = [] }: Pick<AnalysisFile, 'indicators'>): Headline[] {
  return indicators.map(({ id, title, statistic, per = 1 }) => ({
    indicator: id,
    crime: POOLED,
    text: title.en ?? Object.values(title)[0] ?? id,
    // A share of 100 or of 1,000 is no percentage any more.
    as: per === 1 ? UNIT_OF[statistic] : 'ratio',
  }));
}

/**
 * One line per headline figure: value, limits, unweighted n, label. Figures that the survey does not have are left out.
 */
export function headlines(rows: readonly EstimateRow[], file: Pick<AnalysisFile, 'figures' | 'indicators'>): string[] {
  const lines: Line[] = [];
  for (const { indicator, crime, text, as } of [...HEADLINES, ...statedHeadlines(file)]) {
    const row = rowOfEveryone(rows, { indicator, crime });
    if (row === undefined || row.estimate === null) continue;
    // Per 100 or 1,000 the whole numbers are too few.
    const unit = as === 'rate' && rateOf(file, RATE) < RATE ? 'ratio' : as;
    const inUnitOf = (quantity: number | null) => (quantity === null ? 'unknown' : inUnit(quantity, unit));
    const label = row.flag === '' ? row.label : `${row.label}, ${row.flag}`;
    lines.push({
      text: inWordsOf(file, text),
      value: inUnitOf(row.estimate),
      limits: `${inUnitOf(row.lower)} to ${inUnitOf(row.upper)}`,
      rest: `n ${row.n}, ${label}`,
    });
  }
  const widthOf = (part: 'text' | 'value' | 'limits', least: number) =>
    Math.max(least, ...lines.map((line) => line[part].length));
  const text = widthOf('text', 46);
  const value = widthOf('value', 11);
  const limits = widthOf('limits', 26);
  return lines.map(
    (line) => `${line.text.padEnd(text)} ${line.value.padStart(value)}   ${line.limits.padEnd(limits)} ${line.rest}`,
  );
}

/** A headline before its columns are as wide as their longest text. */
interface Line {
  readonly text: string;
  readonly value: string;
  readonly limits: string;
  readonly rest: string;
}

/** A text with what the survey calls its units, and its base of rates. */
function inWordsOf(file: Pick<AnalysisFile, 'figures'>, pattern: string): string {
  return capitalized(
    pattern
      .replace('ADULTS', nameOfUnits(file, 'person'))
      .replace('HOUSEHOLDS', nameOfUnits(file, 'household'))
      .replace('RATE', rateOf(file, RATE).toLocaleString('en-US')),
  );
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function inUnit(value: number, as: Unit): string {
  switch (as) {
    case 'share':
      return `${(100 * value).toFixed(2)} %`;
    case 'ratio':
      return value.toFixed(2);
    default:
      return Math.round(value).toLocaleString('en-US');
  }
}
