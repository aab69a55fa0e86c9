import type { EstimateRow } from '#contract';
import { figuresOf } from '../analysis/figures.ts';
import type { Services } from '../services.ts';
import type { Truth } from './truth.ts';

/** Where each true figure stands in the published rows. */
const ROWS_OF: Record<keyof Truth, { crime: string }> = {
  adults: { crime: 'any' },
  households: { crime: 'any' },
  prevalence_person: { crime: 'any_person' },
  incidence_person: { crime: 'any_person' },
  concentration_person: { crime: 'any_person' },
  prevalence_household: { crime: 'any_household' },
  dark_figure_unreported: { crime: 'any_person' },
  dark_figure_no_file: { crime: 'any_person' },
};

export interface TruthComparison {
  indicator: string;
  truth: number;
  estimate: number | null;
  lower: number | null;
  upper: number | null;
  within: boolean;
}

/** Each true figure beside its estimate for the whole population and its 95 % limits. */
export function comparisons(rows: readonly EstimateRow[], truth: Truth): TruthComparison[] {
  return (Object.keys(ROWS_OF) as (keyof Truth)[]).map((indicator) => {
    const row = rows.find(
      (one) =>
        one.indicator === indicator &&
        one.crime === ROWS_OF[indicator].crime &&
        one.category === '' &&
        one.variance_frame !== 'incident_psus' &&
        Object.keys(one.domain).length === 0,
    );
    const { estimate = null, lower = null, upper = null } = row ?? {};
    const within = lower !== null && upper !== null && lower <= truth[indicator] && truth[indicator] <= upper;
    return { indicator, truth: truth[indicator], estimate, lower, upper, within };
  });
}

/** The comparison as a table for the terminal. */
export async function compareWithTruth(
  services: Pick<Services, 'store' | 'now' | 'instruments'>,
  truth: Truth,
): Promise<string> {
  const { estimates } = await figuresOf(services).reply('inegi');
  const lines = comparisons(estimates, truth).map(({ indicator, within, ...numbers }) =>
    [
      indicator.padEnd(24),
      ...[numbers.truth, numbers.estimate, numbers.lower, numbers.upper].map(rounded),
      within ? '  within the limits' : '  outside the limits',
    ].join(''),
  );
  const header = [
    'indicator'.padEnd(24),
    ...['truth', 'estimate', 'lower', 'upper'].map((name) => name.padStart(14)),
  ].join('');
  return [header, ...lines, ''].join('\n');
}

function rounded(value: number | null): string {
  if (value === null) return '-'.padStart(14);
  return value.toFixed(Math.abs(value) < 10 ? 4 : 0).padStart(14);
}
