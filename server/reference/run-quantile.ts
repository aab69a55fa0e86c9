import { quantileBy } from '#estimation';
import { type CaseContext, optionsOf } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { resultRow } from './result-row.ts';

type Quantile = Extract<BuiltStatistic, { kind: 'quantile' }>;

const limitsOf = { mean: 't', xlogit: 'logit', asin: 'arcsine', beta: 'beta' } as const;

/** Quantiles with Woodruff limits, one row per group and share. */
export function runQuantile(statistic: Quantile, { data, design, domain, groups }: CaseContext): ResultRow[] {
  const y = eventOrNumbers(statistic.variable, undefined, data);
  const options = { ...optionsOf(statistic, domain), rule: statistic.rule, limits: limitsOf[statistic.interval] };
  return statistic.probs.flatMap((prob) =>
    quantileBy(y, prob, design, groups, options).map((estimate, group) =>
      resultRow({ ...groups.names[group], prob: String(prob) }, estimate, { deff: false }),
    ),
  );
}
