import { type Estimate, isDefined, nchsEffectiveSize, proportionBy } from '#estimation';
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
  const options = optionsOf(statistic, domain);
  const rowFor = (estimate: Estimate, group: number) =>
    resultRow(groups.names[group]!, estimate, { deff: statistic.deff !== undefined });
  if (limits === 'beta-nchs')
    return proportionBy(indicator, design, groups, { ...options, limits }).map((estimate, group) => {
      const effectiveN = nchsEffectiveSize(estimate);
      return { ...rowFor(estimate, group), nEff: isDefined(effectiveN) ? effectiveN : null };
    });
  return proportionBy(indicator, design, groups, { ...options, limits }).map((estimate, group) => {
    const row = rowFor(estimate, group);
    // The reference has no logit limits for a share of 0 or 1, where ours are the exact binomial ones.
    const noLogit = limits === 'logit' && (estimate.value === 0 || estimate.value === 1);
    return noLogit ? { ...row, lower: null, upper: null } : row;
  });
}
