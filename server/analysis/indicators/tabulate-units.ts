import type { EstimateRow } from '#contract';
import {
  type Design,
  type DomainEstimate,
  type Groups,
  meanBy,
  type PublicationStandard,
  proportionBy,
  totalBy,
} from '#estimation';
import { domainGroups } from './domain-groups.ts';
import type { Indicator } from './indicators.ts';
import { type Pool, poolsFor } from './pools.ts';
import { rowOf } from './rows.ts';
import type { FigureBase, UnitMeasures } from './unit-measures.ts';

const STATISTICS = { total: totalBy, share: proportionBy, mean: meanBy };

/** One indicator's figures of one column of values over a partition; the standards judge by the domain's degrees of freedom. */
export function estimateBy(
  statistic: Indicator['statistic'],
  values: Float64Array,
  design: Design,
  groups: Groups,
): DomainEstimate[] {
  return STATISTICS[statistic](values, design, groups, { df: 'domain' });
}

/** Every figure of one indicator of persons or households: pools x domains. */
export function tabulateUnits(
  indicator: Indicator,
  of: { measures: UnitMeasures; pools: readonly Pool[]; standard: PublicationStandard },
): EstimateRow[] {
  const { records } = of.measures;
  return poolsFor(indicator.pools, of.pools, (crime) => records.atRisk.has(crime)).flatMap((pool) => {
    const base = baseOf(indicator, pool, of.measures);
    const name = [indicator.statistic, indicator.measure, indicator.among ?? '', pool.key].join(' ');
    const partitions = domainGroups(base.rows, base.domains);
    // A person crime has the same figure as an adult's in INEGI's variant: it is computed once.
    const estimates = of.measures.once(name, () => {
      const values = base.cut(of.measures.column(indicator.measure, pool));
      return partitions.map(({ groups }) => estimateBy(indicator.statistic, values, base.design, groups));
    });
    return partitions.flatMap((partition, at) =>
      (estimates[at] as DomainEstimate[]).map((estimate, group) =>
        rowOf({ indicator: indicator.id, crime: pool.key, domain: partition.domains[group] ?? {} }, estimate, {
          standard: of.standard,
          share: indicator.statistic === 'share',
          per: indicator.per,
        }),
      ),
    );
  });
}

function baseOf({ among }: Indicator, pool: Pool, measures: UnitMeasures): FigureBase {
  if (among === 'victims') return measures.victims(pool);
  return among === 'at_risk' ? measures.atRisk(pool) : measures.everyone;
}
