import type { JudgedComparison } from '../../../server/analysis/compared/judged-comparisons.ts';
import type { RowUnit } from '../../../server/exports/figures/figure-set.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';

/** Units of figures that reports show. */
export const UNITS = ['share', 'per-100k-people', 'mean'] as const satisfies readonly RowUnit['kind'][];

/** What a figure and its test are made up from. */
export interface MadeUpFigure {
  readonly kind: (typeof UNITS)[number];
  readonly share: number;
  readonly shareBefore: number;
  readonly cv: number;
  /** Adjusted. */
  readonly p: number;
  readonly label: string;
  readonly labelBefore: string;
  readonly isHidden: boolean;
  readonly family: number;
}

const SCALE: Readonly<Record<MadeUpFigure['kind'], number>> = { share: 1, 'per-100k-people': 100_000, mean: 50 };

/** A figure of everybody as it is published. */
export function madeUpCell({ kind, share, cv, label, isHidden }: MadeUpFigure): PublishedCell {
  const estimate = share * SCALE[kind];
  const se = estimate * cv;
  const named = {
    indicator: 'prevalence_person',
    crime: 'any_person',
    outcome: 'both',
    domain: {},
    category: '',
    variance_frame: 'all_psus',
    standard: 'inegi',
  };
  const blank = { estimate: null, se: null, lower: null, upper: null, cv: null, df: null, deff: null, n: null };
  if (isHidden)
    return {
      ...named,
      ...blank,
      n_positive: null,
      effective_n: null,
      label: '',
      flag: '',
      not_computed: {},
      suppressed: 'confidential',
    };
  const limits = { lower: estimate - 2 * se, upper: estimate + 2 * se };
  const rest = { cv, df: 99, deff: 1, n: 900, n_positive: 90, effective_n: 900, flag: '', not_computed: {} };
  return { ...named, ...rest, ...limits, estimate, se, label, suppressed: '' };
}

/** Its comparison with the edition before, at the level of 5 %. */
export function madeUpChange({ kind, share, shareBefore, cv, labelBefore, p, family }: MadeUpFigure): JudgedComparison {
  const [of, minus] = [share, shareBefore].map((one) => one * SCALE[kind]) as [number, number];
  const figure = (name: string, estimate: number, label: string) => {
    const se = estimate * cv;
    return { name, estimate, se, lower: estimate - 2 * se, upper: estimate + 2 * se, n: 900, label, flag: '' };
  };
  return {
    indicator: 'prevalence_person',
    crime: 'any_person',
    outcome: 'both',
    category: '',
    variance_frame: 'all_psus',
    domain: {},
    between: 'editions',
    by: 'edition',
    of: figure('own', of, 'high'),
    minus: figure('before', minus, labelBefore),
    unit: { kind: 'share', per: 1 },
    status: 'tested',
    reasons: [],
    explanation: {},
    difference: of - minus,
    se: 0.01,
    lower: of - minus - 0.02,
    upper: of - minus + 0.02,
    t: 1,
    df: 99,
    p: p / family,
    p_adjusted: p,
    family,
    significant: p < 0.05,
    notes: [],
  };
}
