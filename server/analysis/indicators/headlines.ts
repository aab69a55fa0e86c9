import type { EstimateRow } from '#contract';
import { rowOfEveryone } from './rows.ts';

type Unit = 'count' | 'rate' | 'share' | 'ratio';

interface Headline {
  readonly indicator: string;
  readonly crime: string;
  readonly text: string;
  readonly as: Unit;
}

/** The figures that a summary shows first, in words and in their usual unit. */
const HEADLINES: readonly Headline[] = [
  { indicator: 'adults', crime: 'any', text: 'Adults', as: 'count' },
  { indicator: 'households', crime: 'any', text: 'Households', as: 'count' },
  { indicator: 'crimes', crime: 'any', text: 'Crimes', as: 'count' },
  {
    indicator: 'prevalence_person',
    crime: 'any_person',
    text: 'Victims of a person crime per 100,000 adults',
    as: 'rate',
  },
  { indicator: 'prevalence_household', crime: 'any_household', text: 'Households with a household crime', as: 'share' },
  { indicator: 'prevalence_adult_any', crime: 'any', text: 'Victims per 100,000 adults, units mixed', as: 'rate' },
  { indicator: 'prevalence_household_any', crime: 'any', text: 'Households with any victim, units mixed', as: 'share' },
  { indicator: 'incidence_adult_any', crime: 'any', text: 'Crimes per 100,000 adults, units mixed', as: 'rate' },
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

/**
 * One line per headline figure: value, 95 % limits, unweighted n, label. Figures that the survey does not
 * have are left out.
 */
export function headlines(rows: readonly EstimateRow[]): string[] {
  const lines: string[] = [];
  for (const { indicator, crime, text, as } of HEADLINES) {
    const row = rowOfEveryone(rows, { indicator, crime });
    if (row === undefined || row.estimate === null) continue;
    const inUnitOf = (quantity: number | null) => (quantity === null ? 'unknown' : inUnit(quantity, as));
    const limits = `${inUnitOf(row.lower)} to ${inUnitOf(row.upper)}`;
    const label = row.flag === '' ? row.label : `${row.label}, ${row.flag}`;
    const value = inUnitOf(row.estimate).padStart(12);
    lines.push(`${text.padEnd(46)}${value}   ${limits.padEnd(26)} n ${row.n}, ${label}`);
  }
  return lines;
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
