import { isDefined, nchsLabel, proportionBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { resultRow } from './result-row.ts';

type ProportionCi = Extract<BuiltStatistic, { kind: 'proportionCi' }>;

const LIMITS_OF = {
  mean: 't',
  logit: 'logit',
  xlogit: 'logit',
  asin: 'arcsine',
  beta: 'beta',
  'beta-nchs': 'beta-nchs',
} as const;

/** A share with limits by the named method. */
export function runProportionCi(
  statistic: ProportionCi,
  { data, design, domain, groups }: ReferenceContext,
): ResultRow[] {
  const indicator = eventOrNumbers(statistic.variable, statistic.event, data);
  const limits = LIMITS_OF[statistic.ciMethod];
  return proportionBy(indicator, design, groups, { ...optionsOf(statistic, domain), limits }).map((estimate, group) => {
    const row = resultRow(groups.names[group]!, estimate, { deff: statistic.deff !== undefined });
    if (limits === 'beta-nchs') {
      const { effectiveN } = nchsLabel(estimate, statistic.level);
      return { ...row, nEff: isDefined(effectiveN) ? effectiveN : null };
    }
    // The reference has no logit limits for a share of 0 or 1, where ours are the exact binomial ones.
    const noLogit = limits === 'logit' && (estimate.value === 0 || estimate.value === 1);
    return noLogit ? { ...row, lower: null, upper: null } : row;
  });
}
