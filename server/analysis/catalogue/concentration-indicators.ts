import type { SampledUnit } from '../analysis-file.ts';
import type { PoolChoice } from '../indicators/pools.ts';
import type { IndicatorRow } from './indicator.ts';

/** How unequally something is shared out: `gini`, or the share that falls on the tenth that has most. */
export type InequalityStatistic = 'gini' | 'top_tenth';

/** How unequally the incidents of a crime or a set are shared out among people or households; onlyInTables. */
export interface ConcentrationIndicator extends IndicatorRow {
  readonly unit: SampledUnit;
  readonly pools: PoolChoice;
  readonly statistic: InequalityStatistic;
  /** Incidents of each unit: the sum of their weights over its own. */
  readonly measure: 'incidents';
  /** Among whom: everyone by default. */
  readonly among?: 'victims';
  readonly onlyInTables: true;
}

type Shared = Pick<ConcentrationIndicator, 'statistic' | 'among'>;

/** Of persons and of households with their own incidents, and INEGI's of adults, which mixes them. */
function ofEachUnit(id: string, shared: Shared): ConcentrationIndicator[] {
  const common = { measure: 'incidents', onlyInTables: true, ...shared } as const;
  return [
    { id: `${id}_person`, unit: 'person', pools: 'person', ...common },
    { id: `${id}_household`, unit: 'household', pools: 'household', ...common },
    { id: `${id}_adult_any`, unit: 'person', pools: 'adult', variantOf: `${id}_person`, ...common },
  ];
}

/** The figures of concentration, a row each. Formulas: docs/methods.md, Incidence and concentration. */
export const CONCENTRATION_CATALOGUE: readonly ConcentrationIndicator[] = [
  ...ofEachUnit('gini_victims', { statistic: 'gini', among: 'victims' }),
  ...ofEachUnit('top_tenth_victims', { statistic: 'top_tenth', among: 'victims' }),
  ...ofEachUnit('top_tenth', { statistic: 'top_tenth' }),
];
