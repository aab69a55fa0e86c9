import type { EstimateRow } from '#contract';
import { computeFigures } from '../analysis/figures.ts';
import { rowOfEveryone } from '../analysis/indicators/rows.ts';
import type { Services } from '../services.ts';
import type { Truth } from './truth.ts';

/** The crime or set under which each true figure is published. */
const CRIME_OF: Readonly<Record<keyof Truth, string>> = {
  adults: 'any',
  households: 'any',
  prevalence_person: 'any_person',
  incidence_person: 'any_person',
  concentration_person: 'any_person',
  prevalence_household: 'any_household',
  dark_figure_unreported: 'any_person',
  dark_figure_no_file: 'any_person',
};

export interface TruthComparison {
  readonly indicator: string;
  readonly truth: number;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Whether the truth lies within the 95 % limits. */
  readonly within: boolean;
}

/** Each true figure beside its estimate for the whole population and its 95 % limits. */
export function comparisons(rows: readonly EstimateRow[], truth: Truth): TruthComparison[] {
  const indicators = Object.keys(CRIME_OF) as (keyof Truth)[]; // Object.keys gives strings.
  return indicators.map((indicator) => {
    const row = rowOfEveryone(rows, { indicator, crime: CRIME_OF[indicator] });
    const { estimate = null, lower = null, upper = null } = row ?? {};
    const within = lower !== null && upper !== null && lower <= truth[indicator] && truth[indicator] <= upper;
    return { indicator, truth: truth[indicator], estimate, lower, upper, within };
  });
}

/** The comparison as a table for the terminal. */
export async function compareWithTruth(
  services: Pick<Services, 'store' | 'now' | 'instruments'>,
  { survey, truth }: { readonly survey: string; readonly truth: Truth },
): Promise<string> {
  const { estimates } = await computeFigures(
    { ...services, keepDerived: services.store.keepDerived },
    { survey, standard: 'inegi' },
  );
  const headings = ['truth', 'estimate', 'lower', 'upper'].map((heading) => heading.padStart(14));
  const lines = comparisons(estimates, truth).map((compared) => {
    const numbers = [compared.truth, compared.estimate, compared.lower, compared.upper].map(rounded).join('');
    const verdict = compared.within ? 'within the limits' : 'outside the limits';
    return `${compared.indicator.padEnd(24)}${numbers}  ${verdict}`;
  });
  return ['indicator'.padEnd(24) + headings.join(''), ...lines, ''].join('\n');
}

function rounded(value: number | null): string {
  if (value === null) return '-'.padStart(14);
  return value.toFixed(Math.abs(value) < 10 ? 4 : 0).padStart(14);
}
