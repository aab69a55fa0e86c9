import { varianceBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { resultRow } from './result-row.ts';

type VarianceStatistic = Extract<BuiltStatistic, { kind: 'variance' }>;

export function runVariance(
  statistic: VarianceStatistic,
  { data, design, domain, groups }: ReferenceContext,
): ResultRow[] {
  const { variable, event } = statistic;
  const estimates = varianceBy(eventOrNumbers(variable, event, data), design, groups, optionsOf(statistic, domain));
  return estimates.map((estimate, group) =>
    resultRow(groups.names[group]!, estimate, { deff: statistic.deff !== undefined }),
  );
}
