import type { EstimateRow } from '#contract';
import type { DomainEstimate, PublicationStandard } from '#estimation';
import { estimateColumns } from './estimate-columns.ts';
import type { UnitIndicator } from './indicators.ts';
import { type Pool, poolsFor } from './pools.ts';
import { partitionsOf, rowOf } from './rows.ts';
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
  const { id, statistic, per = 1 } = indicator;
  const { records, everyone } = measures;
  const pools = poolsFor(indicator.pools, allPools, (crime) => records.atRisk.has(crime));
  const estimatesOf = estimatesByPool(indicator, measures, pools);
  return pools.flatMap((pool) =>
    // All bases have the same domains.
    partitionsOf(everyone.rows, everyone.domains).flatMap(({ domains }, variable) =>
      estimatesOf(pool)[variable]!.map((estimate, group) =>
        rowOf({ indicator: id, crime: pool.key, domain: domains[group]! }, estimate, {
          standard,
          isShare: statistic === 'share',
          per,
        }),
      ),
    ),
  );
}

/**
 * The estimates of each pool, by domain variable and then by group; those of one base are computed together.
 * For a person crime INEGI's indicator of adults has the same figures as that of persons: they are computed
 * once.
 */
function estimatesByPool(
  { statistic, measure, among }: UnitIndicator,
  measures: UnitMeasures,
  pools: readonly Pool[],
): (pool: Pool) => readonly DomainEstimate[][] {
  const { kept } = measures;
  const nameOf = (pool: Pool) => [statistic, measure, among ?? 'everyone', pool.key].join(' ');
  const missing = pools.filter((pool) => !kept.has(nameOf(pool)));
  for (const [base, together] of Map.groupBy(missing, (pool) => baseOf(among, pool, measures))) {
    const columns = together.map((pool) => base.cut(measures.column(measure, pool)));
    const partitions = partitionsOf(base.rows, base.domains).map(({ groups }) => groups);
    const byVariable = estimateColumns(statistic, columns, base.design, partitions);
    for (const [place, pool] of together.entries())
      kept.set(
        nameOf(pool),
        byVariable.map((byColumn) => byColumn[place]!),
      );
  }
  return (pool) => kept.get(nameOf(pool))!;
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
