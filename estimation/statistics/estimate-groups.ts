import type { Design } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import { confidenceLimits } from '../limits.ts';
import { checkOptions, type Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import { accumulate } from '../variance/accumulate.ts';
import { comparisonVariance } from '../variance/comparison-variance.ts';
import { type Finished, finish } from '../variance/finish.ts';
import type { Linearize } from '../variance/linearization.ts';

/** The path of every statistic: accumulate, finish, compare with simple random sampling, limits. One estimate per group. */
export function estimateGroups(
  columns: readonly Float64Array[],
  design: Design,
  groups: Groups | undefined,
  options: Options,
  linearize: Linearize,
): Estimate[] {
  const { domain, missing = 'omit' } = checkOptions(options, design.rows);
  const totals = accumulate(columns, design, { missing, ...(domain && { domain }), ...(groups && { groups }) });
  const results = finish(totals, design, linearize);
  const comparison = comparisonVariance(columns, design, groups, options, results);
  return results.map((result, group) => withPrecision(result, comparison[group]!, design, options));
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

function withPrecision(result: Finished, comparison: Quantity, design: Design, options: Options): Estimate {
  const { value, variance } = result;
  const { n } = result.sums;
  const df = degreesOfFreedom(options.df ?? 'full', design, result);
  if (!isDefined(value))
    return { value, se: value, lower: value, upper: value, cv: value, df, deff: value, n, effectiveN: value };
  const se = isDefined(variance) ? Math.sqrt(variance) : variance;
  const cv = !isDefined(se) ? se : value === 0 ? ({ undefined: 'zero-estimate' } as const) : se / Math.abs(value);
  const deff = !isDefined(variance) ? variance : isDefined(comparison) ? variance / comparison : comparison;
  const effectiveN = !isDefined(deff) ? deff : deff === 0 ? ({ undefined: 'zero-design-effect' } as const) : n / deff;
  return {
    value,
    se,
    ...confidenceLimits(value, se, df, n, result.psus - result.strata, options),
    cv,
    df,
    deff,
    n,
    effectiveN,
  };
}

function degreesOfFreedom(choice: NonNullable<Options['df']>, design: Design, result: Finished): number {
  if (typeof choice === 'number') return choice;
  if (choice === 'infinite') return Infinity;
  return choice === 'full' ? design.degreesOfFreedom : result.psus - result.strata;
}
