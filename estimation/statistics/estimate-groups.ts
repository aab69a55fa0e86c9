import type { Design } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import { confidenceLimits } from '../limits.ts';
import { checkOptions, type Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { accumulate, accumulateEach } from '../variance/accumulate.ts';
import { checkFinite } from '../variance/check-finite.ts';
import { comparisonVariance } from '../variance/comparison-variance.ts';
import { type Finished, finish } from '../variance/finish.ts';
import type { Linearize } from '../variance/linearization.ts';
import type { UnitTotals } from '../variance/totals.ts';

/** The path of every statistic: accumulate, finish, compare with simple random sampling, limits. One estimate per group. */
export function estimateGroups(
  columns: readonly Float64Array[],
  design: Design,
  groups: Groups | undefined,
  options: Options,
  linearize: Linearize,
): Estimate[] {
  const totals = accumulate(columns, design, accumulateOptions(design, groups, options));
  return estimatesOf(totals, columns, design, groups, options, linearize);
}

/** The only group of an estimate without groups. */
export function estimateOne(
  columns: readonly Float64Array[],
  design: Design,
  options: Options,
  linearize: Linearize,
): Estimate {
  return estimateGroups(columns, design, undefined, options, linearize)[0]!;
}

/** The same statistic of many variables, each on its own, in one numbering of the cells. Estimates by variable, then by group. */
export function estimateEach(
  columns: readonly Float64Array[],
  design: Design,
  groups: Groups | undefined,
  options: Options,
  linearize: Linearize,
): Estimate[][] {
  const totals = accumulateEach(columns, design, accumulateOptions(design, groups, options));
  return Array.from(totals, (each, v) => estimatesOf(each, [columns[v]!], design, groups, options, linearize));
}

function accumulateOptions(design: Design, groups: Groups | undefined, options: Options) {
  const { domain, missing = 'omit' } = checkOptions(options, design.rows);
  return { missing, ...(domain && { domain }), ...(groups && { groups }) };
}

function estimatesOf(
  totals: UnitTotals,
  columns: readonly Float64Array[],
  design: Design,
  groups: Groups | undefined,
  options: Options,
  linearize: Linearize,
): Estimate[] {
  const results = finish(totals, design, linearize);
  const comparison = comparisonVariance(totals, columns, design, groups, options, results);
  return results.map((result, group) => withPrecision(result, comparison[group]!, design, options));
}

function withPrecision(result: Finished, comparison: Quantity, design: Design, options: Options): Estimate {
  const { value, variance, domainDf } = result;
  const { n } = result.sums;
  const df = degreesOfFreedom(options.df ?? 'full', design, domainDf);
  if (!isDefined(value))
    return { value, se: value, lower: value, upper: value, cv: value, df, deff: value, n, effectiveN: value };
  const deff = !isDefined(variance) ? variance : isDefined(comparison) ? variance / comparison : comparison;
  const effectiveN = !isDefined(deff) ? deff : deff === 0 ? ({ undefined: 'zero-design-effect' } as const) : n / deff;
  return { ...withLimits(value, variance, { n, df, domainDf }, options), df, deff, n, effectiveN };
}

/** Standard error, limits and coefficient of variation of a value with its variance. */
export function withLimits(
  value: number,
  variance: Quantity,
  { n, df, domainDf }: { readonly n: number; readonly df: number; readonly domainDf: number },
  options: Pick<Options, 'level' | 'limits'>,
): Pick<Estimate, 'value' | 'se' | 'lower' | 'upper' | 'cv'> {
  checkFinite([value, variance]);
  const se = isDefined(variance) ? Math.sqrt(variance) : variance;
  const cv = !isDefined(se) ? se : value === 0 ? ({ undefined: 'zero-estimate' } as const) : se / Math.abs(value);
  return { value, se, ...confidenceLimits(value, se, df, n, domainDf, options), cv };
}

/** The degrees of freedom that the caller chose. */
export function degreesOfFreedom(choice: NonNullable<Options['df']>, design: Design, domainDf: number): number {
  if (typeof choice === 'number') return choice;
  if (choice === 'infinite') return Infinity;
  return choice === 'full' ? design.degreesOfFreedom : domainDf;
}
