import type { EstimateRow } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { UnitIndicator } from '../catalogue/indicator.ts';
import { rateOf, type SurveyChoices } from './estimation-options.ts';
import { leastPerVictim } from './least-per-victim.ts';
import { isTold, type Pool, poolsFor } from './pools.ts';
import { partitionsOf, rowOf } from './rows.ts';
import type { UnitEstimates } from './unit-estimates.ts';
import type { UnitMeasures } from './unit-measures.ts';

function leastOf({ measure, among }: UnitIndicator, pool: Pool, { column, records }: UnitMeasures): number {
  if (measure !== 'incidents' || among !== 'victims') return 0;
  return leastPerVictim(column(measure, pool), { victims: column('victim', pool), weight: records.weight });
}

/** Every figure of one indicator of persons or households: pools x domains. */
export function tabulateUnits(
  indicator: UnitIndicator,
  tabulated: {
    measures: UnitMeasures;
    estimates: UnitEstimates;
    pools: readonly Pool[];
    standard: PublicationStandard;
    choices: SurveyChoices;
  },
): EstimateRow[] {
  const { measures, estimates, standard, choices } = tabulated;
  const { id, statistic } = indicator;
  const per = indicator.per === undefined ? 1 : rateOf(choices, indicator.per);
  const { records, everyone } = measures;
  const pools = poolsFor(indicator.pools, tabulated.pools, records).filter((pool) => isTold(pool, statistic));
  // All bases have the same domains.
  const partitions = partitionsOf(everyone.rows, everyone.domains);
  return pools.flatMap((pool) => {
    const least = leastOf(indicator, pool, measures);
    const byVariable = estimates(indicator, pool);
    return partitions.flatMap(({ domains }, variable) =>
      byVariable[variable]!.map(({ estimate, positives }, group) =>
        rowOf({ indicator: id, crime: pool.key, outcome: pool.outcome, domain: domains[group]!, positives }, estimate, {
          standard,
          isShare: statistic === 'share',
          per,
          least,
        }),
      ),
    );
  });
}
