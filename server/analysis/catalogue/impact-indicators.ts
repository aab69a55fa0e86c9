import type { AmountName, CostIndicator } from './cost-indicators.ts';

const ofIncidents = { unit: 'incident', pools: 'every', onlyInTables: true } as const;
const DAYS = ['days_lost'] as const;
const INSURANCE = ['insurance_paid'] as const;

/** Days lost per victim of a crime or a set, each unit with its own incidents, and INEGI's, which mixes them. */
function perVictim(id: string, amounts: readonly AmountName[]): CostIndicator[] {
  const common = { statistic: 'mean', amounts, among: 'victims', onlyInTables: true } as const;
  return [
    { id: `${id}_person`, unit: 'person', pools: 'person', ...common },
    { id: `${id}_household`, unit: 'household', pools: 'household', ...common },
    { id: `${id}_adult_any`, unit: 'person', pools: 'adult', variantOf: `${id}_person`, ...common },
  ];
}

/** What crimes did to their victims, in days and in money that came back. Formulas: docs/methods.md, Impact. */
export const IMPACT_CATALOGUE: readonly CostIndicator[] = [
  { id: 'days_lost_total', statistic: 'total', amounts: DAYS, ...ofIncidents },
  { id: 'days_lost_mean', statistic: 'mean', amounts: DAYS, ...ofIncidents },
  { id: 'days_lost_unknown', statistic: 'share', amounts: DAYS, counts: 'unknown', ...ofIncidents },
  ...perVictim('days_lost_per_victim', DAYS),
  { id: 'days_lost_share', statistic: 'share', amounts: DAYS, counts: 'any', ...ofIncidents },
  { id: 'loss_share', statistic: 'share', amounts: ['loss_amount'], counts: 'any', ...ofIncidents },
  { id: 'health_cost_share', statistic: 'share', amounts: ['health_cost'], counts: 'any', ...ofIncidents },
  { id: 'insurance_paid_total', statistic: 'total', amounts: INSURANCE, ...ofIncidents },
  { id: 'insurance_paid_mean', statistic: 'mean', amounts: INSURANCE, ...ofIncidents },
  { id: 'insurance_paid_unknown', statistic: 'share', amounts: INSURANCE, counts: 'unknown', ...ofIncidents },
];
