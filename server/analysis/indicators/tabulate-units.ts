import type { EstimateRow } from '#contract';
import type { PublicationStandard } from '#estimation';
import type { UnitIndicator } from './indicators.ts';
import { type Pool, poolsFor } from './pools.ts';
import { estimateBy, partitionsOf, rowOf } from './rows.ts';
import type { FigureBase, UnitMeasures } from './unit-measures.ts';

/** Every figure of one indicator of persons or households: pools x domains. */
export function tabulateUnits(
  indicator: UnitIndicator,
  {
    measures,
    pools: allPools,
    standard,
  }: { measures: UnitMeasures; pools: readonly Pool[]; standard: PublicationStandard },
): EstimateRow[] {
  const { id, statistic, measure, among, per = 1 } = indicator;
  const pools = poolsFor(indicator.pools, allPools, (crime) => measures.records.atRisk.has(crime));
  return pools.flatMap((pool) => {
    const base = baseOf(among, pool, measures);
    const partitions = partitionsOf(base.rows, base.domains);
    // For a person crime INEGI's indicator of adults has the same figures as that of persons: they are
    // computed once.
    const name = [statistic, measure, among ?? 'everyone', pool.key].join(' ');
    const estimates = measures.once(name, () => {
      const values = base.cut(measures.column(measure, pool));
      return partitions.map(({ groups }) => estimateBy(statistic, values, base.design, groups));
    });
    return partitions.flatMap(({ domains }, variable) =>
      estimates[variable]!.map((estimate, group) =>
        rowOf({ indicator: id, crime: pool.key, domain: domains[group]! }, estimate, {
          standard,
          isShare: statistic === 'share',
          per,
        }),
      ),
    );
  });
}

function baseOf(among: UnitIndicator['among'], pool: Pool, measures: UnitMeasures): FigureBase {
  switch (among) {
    case 'victims':
      return measures.victims(pool);
    case 'at_risk':
      return measures.atRisk(pool);
    default:
      return measures.everyone;
  }
}
