import {
  type Design,
  type DomainEstimate,
  type Estimate,
  type Groups,
  isDefined,
  meanBy,
  nchsEffectiveSize,
  nchsLabel,
  type Options,
  proportionBy,
  qualityLabel,
  quantilesBy,
  ratioBy,
  totalBy,
  varianceBy,
} from '#estimation';
import { optionsOf, type ReferenceContext } from './case-context.ts';
import type { ResultRow } from './gold-format.ts';
import type { StatisticOf } from './gold-statistics.ts';
import { makeGroups } from './make-groups.ts';
import { columnLevels, columnNumbers, columnTexts, columnValues, type Dataset, indicatorOf } from './read-dataset.ts';
import { orNull, resultRow } from './result-row.ts';

/**
 * Means or totals of several variables. Rows that lack one of them are left out for all, unless missing
 * values propagate.
 */
export function runVariables(statistic: StatisticOf<'mean' | 'total'>, context: ReferenceContext): ResultRow[] {
  const { data, design, groups } = context;
  const columns = statistic.variables.map((name) => columnValues(name, statistic.event, data));
  const domain = statistic.missing === 'propagate' ? context.domain : completeRows(context.domain, columns);
  const options = optionsOf(statistic, domain);
  const estimator = statistic.kind === 'mean' ? meanBy : totalBy;
  return statistic.variables.flatMap((variable, index) =>
    estimator(columns[index]!, design, groups, options).map((estimate, group) =>
      resultRow({ ...groups.names[group], variable }, estimate, { deff: statistic.deff !== undefined }),
    ),
  );
}

function completeRows(domain: Uint8Array, columns: readonly Float64Array[]): Uint8Array {
  return domain.map((inside, row) => (columns.some((column) => Number.isNaN(column[row])) ? 0 : inside));
}

/**
 * Shares or totals of every level of a category. Levels without data are 0; `n` counts the rows of the level.
 */
export function runCategories(
  statistic: StatisticOf<'proportion' | 'categoryTotal'>,
  context: ReferenceContext,
): ResultRow[] {
  const { data, design, domain, groups } = context;
  const { variable } = statistic;
  const texts = columnTexts(variable, data);
  const options = optionsOf(statistic, domain);
  const estimator = statistic.kind === 'proportion' ? proportionBy : totalBy;
  return columnLevels(variable, data).flatMap((level) => {
    const indicator = indicatorOf(texts, level);
    const rowsOfLevel = countRows(indicator, context);
    return estimator(indicator, design, groups, options).map((estimate, group) => ({
      ...resultRow({ ...groups.names[group], [variable]: level }, estimate, { deff: statistic.deff !== undefined }),
      n: rowsOfLevel[group],
      base: estimate.n,
    }));
  });
}

/** By group: rows of the domain with an indicator of 1 and a weight. */
function countRows(indicator: Float64Array, { data, design, domain, groups }: ReferenceContext): Int32Array {
  const counts = new Int32Array(groups.count);
  for (let row = 0; row < data.rows; row++) {
    const group = groups.codes[row]!;
    const isCounted = domain[row] !== 0 && indicator[row] === 1 && design.weights[row] !== 0 && group >= 0;
    if (isCounted) counts[group]!++;
  }
  return counts;
}

/** A ratio over the rows that have both numerator and denominator. */
export function runRatio(statistic: StatisticOf<'ratio'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const numerator = columnNumbers(statistic.numerator, data);
  const denominator = columnNumbers(statistic.denominator, data);
  const display = { deff: statistic.deff !== undefined, multiplier: statistic.multiplier ?? 1 };
  return ratioBy(numerator, denominator, design, groups, optionsOf(statistic, domain)).map((estimate, group) =>
    resultRow(groups.names[group]!, estimate, display),
  );
}

/** The population variance of a variable. */
export function runVariance(statistic: StatisticOf<'variance'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const values = columnValues(statistic.variable, statistic.event, data);
  return varianceBy(values, design, groups, optionsOf(statistic, domain)).map((estimate, group) =>
    resultRow(groups.names[group]!, estimate, { deff: statistic.deff !== undefined }),
  );
}

const QUANTILE_LIMITS = {
  mean: 't',
  xlogit: 'logit',
  logit: 'logit',
  asin: 'arcsine',
  beta: 'beta',
  quantile: 't',
} as const;

/** Quantiles with their limits, one row per group and share. */
export function runQuantile(statistic: StatisticOf<'quantile'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const values = columnNumbers(statistic.variable, data);
  const options = {
    ...optionsOf(statistic, domain),
    rule: statistic.rule,
    limits: QUANTILE_LIMITS[statistic.interval],
    interval: statistic.interval === 'quantile' ? ('replicates' as const) : ('woodruff' as const),
  };
  return quantilesBy(values, statistic.probs, design, groups, options).flatMap((estimates, index) => {
    const prob = String(statistic.probs[index]);
    return estimates.map((estimate, group) => resultRow({ ...groups.names[group], prob }, estimate, { deff: false }));
  });
}

const SHARE_LIMITS = {
  mean: 't',
  logit: 'logit',
  xlogit: 'logit',
  asin: 'arcsine',
  beta: 'beta',
  'beta-nchs': 'beta-nchs',
} as const;

/** A share with limits by the named method. */
export function runProportionCi(statistic: StatisticOf<'proportionCi'>, context: ReferenceContext): ResultRow[] {
  const { data, design, domain, groups } = context;
  const indicator = columnValues(statistic.variable, statistic.event, data);
  const options = optionsOf(statistic, domain);
  const limits = SHARE_LIMITS[statistic.ciMethod];
  const rowFor = (estimate: Estimate, group: number) =>
    resultRow(groups.names[group]!, estimate, { deff: statistic.deff !== undefined });
  if (limits === 'beta-nchs') {
    return proportionBy(indicator, design, groups, { ...options, limits }).map((estimate, group) => ({
      ...rowFor(estimate, group),
      nEff: orNull(nchsEffectiveSize(estimate)),
    }));
  }
  return proportionBy(indicator, design, groups, { ...options, limits }).map((estimate, group) => {
    const row = rowFor(estimate, group);
    // The reference has no logit limits for a share of 0 or 1. Ours are the exact binomial ones.
    const hasNoLogit = limits === 'logit' && (estimate.value === 0 || estimate.value === 1);
    return hasNoLogit ? { ...row, lower: null, upper: null } : row;
  });
}

/** The label of every group under a publication standard, and the numbers it rests on. */
export function runQuality(statistic: StatisticOf<'quality'>, context: ReferenceContext): ResultRow[] {
  const { of: measure, scheme } = statistic;
  const { data, design, domain } = context;
  const groups = makeGroups(measure.by, data, domain);
  const options = { ...optionsOf(statistic, domain), df: statedDf(statistic.df, design) };
  if (scheme === 'nchs-proportion') {
    const indicator = columnValues(measure.variable, measure.event, data);
    const shares = proportionBy(indicator, design, groups, { ...options, limits: 'beta-nchs' });
    return shares.map((share, group) => {
      const { effectiveN, ...label } = nchsLabel(share);
      return { ...resultRow(groups.names[group]!, share, { deff: false }), ...label, nEff: orNull(effectiveN) };
    });
  }
  return estimatesOf(measure, { data, design, groups, options }).map((estimate, group) => ({
    ...resultRow(groups.names[group]!, estimate, { deff: false }),
    ...labelFields(scheme, estimate),
  }));
}

/** A label needs the degrees of freedom of the domain. A case that states others gives them as a number. */
function statedDf(df: StatisticOf<'quality'>['df'], design: Design): 'domain' | number {
  if (df === 'full') return design.degreesOfFreedom;
  return df === 'infinite' ? Infinity : (df ?? 'domain');
}

function estimatesOf(
  measure: StatisticOf<'quality'>['of'],
  from: { data: Dataset; design: Design; groups: Groups; options: Options<'domain' | number> },
): DomainEstimate[] {
  const { data, design, groups, options } = from;
  const values = columnValues(measure.variable, measure.event, data);
  switch (measure.kind) {
    case 'mean':
      return meanBy(values, design, groups, options);
    case 'total':
      return totalBy(values, design, groups, options);
    case 'ratio':
      return ratioBy(values, columnNumbers(measure.denominator ?? '', data), design, groups, options);
  }
}

function labelFields(
  scheme: Exclude<StatisticOf<'quality'>['scheme'], 'nchs-proportion'>,
  estimate: DomainEstimate,
): Record<string, unknown> {
  switch (scheme) {
    case 'inegi-cv':
      return { label: qualityLabel(estimate, { standard: 'inegi', kind: 'other' }).label };
    case 'ine-chile-cv':
      return { label: qualityLabel(estimate, { standard: 'ine_chile', kind: 'other' }).label };
    case 'ine-chile-proportion': {
      const { label } = qualityLabel(estimate, { standard: 'ine_chile', kind: 'share' });
      const share = estimate.value;
      return { label, seLimit: isDefined(share) ? Math.min(share, 1 - share) ** (2 / 3) / 9 : null };
    }
  }
}
