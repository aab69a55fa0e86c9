import type { EstimateRow } from '#contract';
import { type Design, type Estimate, type Groups, meanBy, proportionBy, type Standard, totalBy } from '#estimation';
import { domainGroups } from './domain-groups.ts';
import type { Indicator } from './indicators.ts';
import { type Pool, poolsFor } from './pools.ts';
import { rowOf } from './rows.ts';
import type { UnitMeasures } from './unit-measures.ts';

const STATISTICS = { total: totalBy, share: proportionBy, mean: meanBy };

/** One indicator's figures of one column of values over a partition; the standards judge by the domain's degrees of freedom. */
export function estimateBy(
  statistic: Indicator['statistic'],
  values: Float64Array,
  design: Design,
  groups: Groups,
): Estimate[] {
  return STATISTICS[statistic](values, design, groups, { df: 'domain' });
}

/** Every figure of one indicator of persons or households: pools x domains. */
export function tabulateUnits(
  indicator: Indicator,
  of: { measures: UnitMeasures; design: Design; pools: readonly Pool[]; standard: Standard },
): EstimateRow[] {
  const { records } = of.measures;
  const partitions = domainGroups(records.rows, records.domains);
  return poolsFor(indicator.pools, of.pools, (crime) => records.atRisk.has(crime)).flatMap((pool) => {
    const values = valuesOf(indicator, pool, of.measures);
    return partitions.flatMap(({ groups, domains }) =>
      estimateBy(indicator.statistic, values, of.design, groups).map((estimate, group) =>
        rowOf({ indicator: indicator.id, crime: pool.key, domain: domains[group] ?? {} }, estimate, {
          standard: of.standard,
          share: indicator.statistic === 'share',
          per: indicator.per,
        }),
      ),
    );
  });
}

/** What is counted, NaN outside the indicator's base. */
function valuesOf({ measure, among }: Indicator, pool: Pool, measures: UnitMeasures): Float64Array {
  const values = measures.column(measure, pool);
  const base = among === 'victims' ? measures.column('victim', pool) : measures.records.atRisk.get(pool.key);
  if (among === undefined || base === undefined) return values;
  return values.map((value, row) => (base[row] ? value : Number.NaN));
}
