import type { EstimateRow } from '#contract';

/** An estimate row with everything ordinary except what a test says. */
export function estimateRow(given: Partial<EstimateRow> = {}): EstimateRow {
  return {
    indicator: 'prevalence_person',
    crime: 'robbery',
    outcome: 'both',
    domain: {},
    category: '',
    variance_frame: 'all_psus',
    estimate: 4800,
    se: 95,
    lower: 4615,
    upper: 4985,
    cv: 0.0198,
    df: 120,
    deff: 1.5,
    n: 1284,
    effective_n: 856,
    standard: 'inegi',
    label: 'high',
    flag: '',
    n_positive: 62,
    ...given,
  };
}
