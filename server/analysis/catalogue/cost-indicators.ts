import type { PoolChoice } from '../indicators/pools.ts';
import type { IndicatorRow } from './indicator.ts';

/**
 * What was lost, what health care cost, what a household paid for measures against crime, what the insurance paid back,
 * and the days of work or usual activities that were lost, which are no money.
 */
export type AmountName = 'loss_amount' | 'health_cost' | 'measures_cost_total' | 'insurance_paid' | 'days_lost';

/**
 * How an amount that was asked and is not known counts, and how large an amount may be. `known`: only amounts that were
 * told are in the base. `unknown_as_0`: as INEGI. `winsorised`: that, with the largest amounts cut to their 99.5th
 * percentile. `imputed`: a similar record lends its amount, where the table says how. Each is a category of its figure.
 */
export type AmountTreatment = 'known' | 'unknown_as_0' | 'winsorised' | 'imputed';

/** A figure of money; onlyInTables. An amount that was not asked is 0: nothing was lost, or nothing paid for. */
export interface CostIndicator extends IndicatorRow {
  readonly unit: 'incident' | 'person' | 'household';
  /** Of `ratio`, victims stand below. */
  readonly statistic: 'total' | 'mean' | 'share' | 'ratio';
  /** What is added up; of persons, that of their incidents over their weight, and that of their household. */
  readonly amounts: readonly AmountName[];
  readonly pools: PoolChoice | 'every';
  /** Among whom: all of them by default. */
  readonly among?: 'victims';
  /**
   * What is counted in the place of the amount. `unknown`: 1 where it was asked and is not known, of those
   * asked. `any`: 1 where it is above 0, of those where it is known.
   */
  readonly counts?: 'unknown' | 'any';
  readonly onlyInTables: true;
  /** Whether it is divided by the gross domestic product that the table states. */
  readonly isShareOfGdp?: true;
}

const ofIncidents = { unit: 'incident', pools: 'every', onlyInTables: true } as const;
const ofHouseholds = { unit: 'household', pools: 'none', onlyInTables: true } as const;
const LOSS = ['loss_amount'] as const;
const HEALTH = ['health_cost'] as const;
const PROTECTION = ['measures_cost_total'] as const;
const ALL = [...LOSS, ...HEALTH, ...PROTECTION] as const;

/** Per victim of a crime or a set, each unit with its own incidents, and INEGI's, which mixes them. */
function perVictim(id: string, amounts: CostIndicator['amounts']): CostIndicator[] {
  const common = { statistic: 'mean', amounts, among: 'victims', onlyInTables: true } as const;
  return [
    { id: `${id}_person`, unit: 'person', pools: 'person', ...common },
    { id: `${id}_household`, unit: 'household', pools: 'household', ...common },
    { id: `${id}_adult_any`, unit: 'person', pools: 'adult', variantOf: `${id}_person`, ...common },
  ];
}

/** The figures of money, a row each. Formulas: docs/methods.md, Cost of crime. */
export const COST_CATALOGUE: readonly CostIndicator[] = [
  { id: 'loss_total', statistic: 'total', amounts: LOSS, ...ofIncidents },
  { id: 'health_cost_total', statistic: 'total', amounts: HEALTH, ...ofIncidents },
  { id: 'crime_cost_total', statistic: 'total', amounts: [...LOSS, ...HEALTH], ...ofIncidents },
  { id: 'loss_mean', statistic: 'mean', amounts: LOSS, ...ofIncidents },
  { id: 'health_cost_mean', statistic: 'mean', amounts: HEALTH, ...ofIncidents },
  { id: 'loss_unknown', statistic: 'share', amounts: LOSS, counts: 'unknown', ...ofIncidents },
  { id: 'health_cost_unknown', statistic: 'share', amounts: HEALTH, counts: 'unknown', ...ofIncidents },
  ...perVictim('loss_per_victim', LOSS),
  ...perVictim('health_cost_per_victim', HEALTH),
  { id: 'protection_total', statistic: 'total', amounts: PROTECTION, ...ofHouseholds },
  { id: 'protection_mean', statistic: 'mean', amounts: PROTECTION, ...ofHouseholds },
  { id: 'protection_unknown', statistic: 'share', amounts: PROTECTION, counts: 'unknown', ...ofHouseholds },
  // INEGI's three together: incidents of any crime, and the households' measures, through the adult who answered.
  { id: 'cost_total', unit: 'person', statistic: 'total', amounts: ALL, pools: 'pooled', onlyInTables: true },
  {
    id: 'cost_gdp_share',
    unit: 'person',
    statistic: 'total',
    amounts: ALL,
    pools: 'pooled',
    isShareOfGdp: true,
    onlyInTables: true,
  },
  { id: 'cost_per_victim', unit: 'person', statistic: 'ratio', amounts: ALL, pools: 'pooled', onlyInTables: true },
];
