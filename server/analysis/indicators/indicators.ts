import type { PoolChoice } from './pools.ts';

/** What is counted of each record. Of a person or household: itself, its being a victim, its events in units of its weight. */
export type Measure =
  | 'one'
  | 'victim'
  | 'events'
  | 'victim_or_member'
  | 'reported'
  | 'unreported'
  | 'hidden'
  | 'fileOpened';

/** One published figure: whose records, which crimes, what is counted among whom. */
export interface Indicator {
  id: string;
  unit: 'person' | 'household' | 'incident';
  pools: PoolChoice;
  statistic: 'total' | 'share' | 'mean';
  measure: Measure;
  /** Who is in the base; everyone by default. */
  among?: 'victims' | 'at_risk';
  /** 100,000 for rates. */
  per: 1 | 100_000;
}

const RATE = 100_000;

/**
 * Every indicator that has one figure per crime and domain; docs/methods.md gives the formulas.
 * Weights: a person's, a household's, an incident's own. `events` are the sum of the incidents' weights over the unit's weight,
 * so that a mean of them is sum W_e / sum W and its variance counts units without events.
 */
export const INDICATORS: readonly Indicator[] = [
  { id: 'adults', unit: 'person', pools: 'none', statistic: 'total', measure: 'one', per: 1 },
  { id: 'households', unit: 'household', pools: 'none', statistic: 'total', measure: 'one', per: 1 },
  { id: 'crimes', unit: 'incident', pools: 'every', statistic: 'total', measure: 'one', per: 1 },
  { id: 'victims_person', unit: 'person', pools: 'person', statistic: 'total', measure: 'victim', per: 1 },
  { id: 'victims_adult_any', unit: 'person', pools: 'adult', statistic: 'total', measure: 'victim', per: 1 },
  { id: 'victims_household', unit: 'household', pools: 'household', statistic: 'total', measure: 'victim', per: 1 },
  { id: 'prevalence_person', unit: 'person', pools: 'person', statistic: 'share', measure: 'victim', per: RATE },
  { id: 'prevalence_household', unit: 'household', pools: 'household', statistic: 'share', measure: 'victim', per: 1 },
  {
    id: 'prevalence_at_risk',
    unit: 'person',
    pools: 'at_risk',
    statistic: 'share',
    measure: 'victim',
    among: 'at_risk',
    per: 1,
  },
  {
    id: 'prevalence_at_risk',
    unit: 'household',
    pools: 'at_risk',
    statistic: 'share',
    measure: 'victim',
    among: 'at_risk',
    per: 1,
  },
  { id: 'prevalence_adult_any', unit: 'person', pools: 'adult', statistic: 'share', measure: 'victim', per: RATE },
  {
    id: 'prevalence_household_any',
    unit: 'household',
    pools: 'pooled',
    statistic: 'share',
    measure: 'victim_or_member',
    per: 1,
  },
  { id: 'incidence_person', unit: 'person', pools: 'person', statistic: 'mean', measure: 'events', per: RATE },
  { id: 'incidence_household', unit: 'household', pools: 'household', statistic: 'mean', measure: 'events', per: RATE },
  { id: 'incidence_adult_any', unit: 'person', pools: 'adult', statistic: 'mean', measure: 'events', per: RATE },
  {
    id: 'concentration_person',
    unit: 'person',
    pools: 'person',
    statistic: 'mean',
    measure: 'events',
    among: 'victims',
    per: 1,
  },
  {
    id: 'concentration_household',
    unit: 'household',
    pools: 'household',
    statistic: 'mean',
    measure: 'events',
    among: 'victims',
    per: 1,
  },
  {
    id: 'concentration_adult_any',
    unit: 'person',
    pools: 'adult',
    statistic: 'mean',
    measure: 'events',
    among: 'victims',
    per: 1,
  },
  { id: 'dark_figure_unreported', unit: 'incident', pools: 'every', statistic: 'share', measure: 'unreported', per: 1 },
  { id: 'dark_figure_no_file', unit: 'incident', pools: 'every', statistic: 'share', measure: 'hidden', per: 1 },
  { id: 'reporting_rate', unit: 'incident', pools: 'every', statistic: 'share', measure: 'reported', per: 1 },
  { id: 'file_rate', unit: 'incident', pools: 'every', statistic: 'share', measure: 'fileOpened', per: 1 },
];
