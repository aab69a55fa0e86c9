import { quantilesBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { resultRow } from './result-row.ts';

type Quantile = Extract<BuiltStatistic, { kind: 'quantile' }>;

const LIMITS_OF = { mean: 't', xlogit: 'logit', logit: 'logit', asin: 'arcsine', beta: 'beta', quantile: 't' } as const;

/** Quantiles with their limits, one row per group and share. */
export function runQuantile(statistic: Quantile, { data, design, domain, groups }: ReferenceContext): ResultRow[] {
  const y = eventOrNumbers(statistic.variable, undefined, data);
  const options = {
    ...optionsOf(statistic, domain),
    rule: statistic.rule,
    limits: LIMITS_OF[statistic.interval],
    interval: statistic.interval === 'quantile' ? ('replicates' as const) : ('woodruff' as const),
  };
  return quantilesBy(y, statistic.probs, design, groups, options).flatMap((estimates, at) =>
    estimates.map((estimate, group) =>
      resultRow({ ...groups.names[group], prob: String(statistic.probs[at]) }, estimate, { deff: false }),
    ),
  );
}
