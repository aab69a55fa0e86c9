import { type Design, isDefined, meanBy, nchsLabel, proportionBy, qualityLabel, ratioBy, totalBy } from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import { eventOrNumbers } from './event-or-numbers.ts';
import type { BuiltStatistic, ResultRow } from './gold-format.ts';
import { makeGroups } from './make-groups.ts';
import { resultRow } from './result-row.ts';

type Quality = Extract<BuiltStatistic, { kind: 'quality' }>;

/** The label of every group under a publication standard, and the numbers it rests on. */
export function runQuality(statistic: Quality, { data, design, domain }: ReferenceContext): ResultRow[] {
  const { of, scheme } = statistic;
  const groups = makeGroups(of.by, data, domain);
  const y = eventOrNumbers(of.variable, of.event, data);
  const options = { ...optionsOf(statistic, domain), df: statedDf(statistic.df, design) };
  if (scheme === 'nchs-proportion')
    return proportionBy(y, design, groups, { ...options, limits: 'beta-nchs' }).map((estimate, group) => {
      const { effectiveN, ...label } = nchsLabel(estimate);
      const row = resultRow(groups.names[group]!, estimate, { deff: false });
      return { ...row, ...label, nEff: isDefined(effectiveN) ? effectiveN : null };
    });
  const estimates =
    of.kind === 'ratio'
      ? ratioBy(y, eventOrNumbers(of.denominator!, undefined, data), design, groups, options)
      : (of.kind === 'mean' ? meanBy : totalBy)(y, design, groups, options);

  return estimates.map((estimate, group) => {
    const row = resultRow(groups.names[group]!, estimate, { deff: false });
    const standard = scheme === 'inegi-cv' ? 'inegi' : 'ine_chile';
    const kind = scheme === 'ine-chile-proportion' ? 'share' : 'other';
    const p = estimate.value;
    const seLimit = isDefined(p) ? Math.min(p, 1 - p) ** (2 / 3) / 9 : null;
    return { ...row, label: qualityLabel(estimate, { standard, kind }).label, ...(kind === 'share' && { seLimit }) };
  });
}

/** A label needs the degrees of freedom of the domain. A case that states others gives them as a number. */
function statedDf(df: Quality['df'], design: Design): 'domain' | number {
  if (df === 'full') return design.degreesOfFreedom;
  return df === 'infinite' ? Infinity : (df ?? 'domain');
}
