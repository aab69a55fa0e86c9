import type { SampledUnit } from '../analysis-file.ts';
import type { Reporting } from './derive-reporting.ts';
import type { PoolChoice } from './pools.ts';
import type { Statistic } from './rows.ts';

/** A figure of persons or of households. */
export interface UnitIndicator {
  readonly id: string;
  readonly unit: SampledUnit;
  /** The crimes and sets for which it exists. */
  readonly pools: PoolChoice;
  readonly statistic: Statistic;
  readonly measure: UnitMeasure;
  /** Who is in the base; everyone by default. */
  readonly among?: 'victims' | 'at_risk';
  /** 100,000 for rates; 1 by default. */
  readonly per?: 100_000;
}

/**
 * What is counted of a person or household: 1 each; 1 for a victim; 1 for a household with any victim among
 * its members; its incidents; 1 for who did not know, or refused, the answer to the crime's screener.
 * `incidents` are the sum of the incidents' weights over the unit's weight, so that their mean is sum W_e /
 * sum W and its variance counts units without incidents.
 */
export type UnitMeasure = 'count' | 'victim' | 'victim_or_member' | 'incidents' | 'dontKnow' | 'refused';

/** A figure of incidents, for every crime and set. */
export interface IncidentIndicator {
  readonly id: string;
  readonly statistic: 'total' | 'share';
  readonly measure: IncidentMeasure;
}

/** What is counted of an incident: 1 each, or what became of it at the authorities. */
export type IncidentMeasure = 'count' | Exclude<keyof Reporting, 'reason'>;

const RATE = 100_000;

/**
 * The figures of persons and households, weighted with the weight of their unit. Formulas: docs/methods.md.
 */
export const UNIT_INDICATORS: readonly UnitIndicator[] = [
  { id: 'adults', unit: 'person', pools: 'none', statistic: 'total', measure: 'count' },
  { id: 'households', unit: 'household', pools: 'none', statistic: 'total', measure: 'count' },
  { id: 'victims_person', unit: 'person', pools: 'person', statistic: 'total', measure: 'victim' },
  { id: 'victims_adult_any', unit: 'person', pools: 'adult', statistic: 'total', measure: 'victim' },
  { id: 'victims_household', unit: 'household', pools: 'household', statistic: 'total', measure: 'victim' },
  { id: 'prevalence_person', unit: 'person', pools: 'person', statistic: 'share', measure: 'victim', per: RATE },
  { id: 'prevalence_household', unit: 'household', pools: 'household', statistic: 'share', measure: 'victim' },
  {
    id: 'prevalence_at_risk',
    unit: 'person',
    pools: 'at_risk',
    statistic: 'share',
    measure: 'victim',
    among: 'at_risk',
  },
  {
    id: 'prevalence_at_risk',
    unit: 'household',
    pools: 'at_risk',
    statistic: 'share',
    measure: 'victim',
    among: 'at_risk',
  },
  { id: 'prevalence_adult_any', unit: 'person', pools: 'adult', statistic: 'share', measure: 'victim', per: RATE },
  {
    id: 'prevalence_household_any',
    unit: 'household',
    pools: 'pooled',
    statistic: 'share',
    measure: 'victim_or_member',
  },
  { id: 'incidence_person', unit: 'person', pools: 'person', statistic: 'mean', measure: 'incidents', per: RATE },
  {
    id: 'incidence_household',
    unit: 'household',
    pools: 'household',
    statistic: 'mean',
    measure: 'incidents',
    per: RATE,
  },
  { id: 'incidence_adult_any', unit: 'person', pools: 'adult', statistic: 'mean', measure: 'incidents', per: RATE },
  {
    id: 'concentration_person',
    unit: 'person',
    pools: 'person',
    statistic: 'mean',
    measure: 'incidents',
    among: 'victims',
  },
  {
    id: 'concentration_household',
    unit: 'household',
    pools: 'household',
    statistic: 'mean',
    measure: 'incidents',
    among: 'victims',
  },
  {
    id: 'concentration_adult_any',
    unit: 'person',
    pools: 'adult',
    statistic: 'mean',
    measure: 'incidents',
    among: 'victims',
  },
  { id: 'screener_dont_know', unit: 'person', pools: 'screened', statistic: 'share', measure: 'dontKnow' },
  { id: 'screener_dont_know', unit: 'household', pools: 'screened', statistic: 'share', measure: 'dontKnow' },
  { id: 'screener_refused', unit: 'person', pools: 'screened', statistic: 'share', measure: 'refused' },
  { id: 'screener_refused', unit: 'household', pools: 'screened', statistic: 'share', measure: 'refused' },
];

/** The figures of incidents, weighted with their own weight. Formulas: docs/methods.md. */
export const INCIDENT_INDICATORS: readonly IncidentIndicator[] = [
  { id: 'crimes', statistic: 'total', measure: 'count' },
  { id: 'dark_figure_unreported', statistic: 'share', measure: 'unreported' },
  { id: 'dark_figure_no_file', statistic: 'share', measure: 'hidden' },
  { id: 'reporting_rate', statistic: 'share', measure: 'reported' },
  { id: 'file_rate', statistic: 'share', measure: 'fileOpened' },
  { id: 'reporting_dont_know', statistic: 'share', measure: 'notKnown' },
  { id: 'reporting_refused', statistic: 'share', measure: 'refused' },
];
