import { keepsAllRows } from '../design/keeps-all-rows.ts';
import type { Design } from '../design/types.ts';
import { type Estimate, type MadeWith, madeWith } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import { confidenceLimits, type Measured } from '../limits.ts';
import { checkOptions, type DfChoice, type LimitsChoice, type Options } from '../options.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import type { PreparedColumn } from '../sums/prepared-column.ts';
import { accumulate, accumulateShifted } from '../variance/accumulate.ts';
import { checkFinite } from '../variance/check-finite.ts';
import { comparisonVariance } from '../variance/comparison-variance.ts';
import { type Finished, finish } from '../variance/finish.ts';
import type { Linearize } from '../variance/linearization.ts';
import type { UnitTotals } from '../variance/totals.ts';

/** The design effect of a statistic that no simple random sample is compared with. */
export const NO_COMPARISON = { undefined: 'no-comparison-variance' } as const;

/** A statistic to be estimated. */
export interface Wanted<Df extends DfChoice, L extends LimitsChoice> {
  /** The variables that the statistic is computed from (length n each). */
  readonly columns: readonly Float64Array[];
  readonly design: Design;
  /** A partition of the rows; all rows are one group when left out. */
  readonly groups?: Groups | undefined;
  readonly options: Options<Df, L>;
  readonly linearize: Linearize;
  /** False for a statistic that no simple random sample is compared with: it has no design effect. */
  readonly isCompared?: boolean;
}

/**
 * The path of every statistic: accumulate, finish, compare with simple random sampling, limits. One estimate
 * per group.
 */
export function estimateGroups<Df extends DfChoice, L extends LimitsChoice>(wanted: Wanted<Df, L>): Estimate<Df, L>[] {
  const totals = accumulate(wanted.columns, wanted.design, accumulateOptions(wanted));
  return estimatesFrom(totals, finish(totals, wanted.design, wanted.linearize), wanted);
}

/** The same of all rows as one group, of variables that are prepared. */
export function estimatePrepared<Df extends DfChoice, L extends LimitsChoice>(
  variables: readonly PreparedColumn[],
  { design, options, linearize }: Omit<Wanted<Df, L>, 'columns' | 'groups'>,
): Estimate<Df, L> {
  const totals = accumulateShifted(variables, design, accumulateOptions({ design, options }));
  const columns = variables.map(({ column }) => column);
  const wanted = { columns, design, options, linearize };
  return estimatesFrom(totals, finish(totals, design, linearize), wanted)[0]!;
}

/** The only group of an estimate without groups. */
export function estimateOne<Df extends DfChoice, L extends LimitsChoice>(
  wanted: Omit<Wanted<Df, L>, 'groups'>,
): Estimate<Df, L> {
  return estimateGroups(wanted)[0]!;
}

export function accumulateOptions({
  design,
  groups,
  options,
}: Pick<Wanted<DfChoice, LimitsChoice>, 'design' | 'groups' | 'options'>) {
  const { domain, missing = 'omit' } = checkOptions(options, design.rows);
  return { missing, ...(domain && { domain }), ...(groups && { groups }) };
}

/** Estimates with limits and design effects, from the statistics of the groups. */
export function estimatesFrom<Df extends DfChoice, L extends LimitsChoice>(
  totals: UnitTotals,
  results: readonly Finished[],
  wanted: Wanted<Df, L>,
): Estimate<Df, L>[] {
  const { design, options } = wanted;
  const comparison =
    wanted.isCompared === false ? results.map(() => NO_COMPARISON) : comparisonVariance(totals, wanted, results);
  const made = madeWith(options);
  return results.map((result, group) => {
    const allRows = keepsAllRows(design) ? design.rows : totals.rowsOfGroup[group]!;
    return withPrecision({ result, comparison: comparison[group]!, allRows }, design, made);
  });
}

interface ComparedResult {
  readonly result: Finished;
  readonly comparison: Quantity;
  readonly allRows: number;
}

function withPrecision<Df extends DfChoice, L extends LimitsChoice>(
  { result, comparison, allRows }: ComparedResult,
  design: Design,
  made: MadeWith<Df, L>,
): Estimate<Df, L> {
  const { value, variance, domainDf } = result;
  const { n } = result.sums;
  const df = degreesOfFreedom(made.df, design, domainDf);
  const degrees = { df, ...(typeof made.df === 'number' && { domainDf }) };
  if (!isDefined(value)) return { ...allUndefined(value), ...degrees, n, madeWith: made };
  const deff = designEffect(variance, comparison);
  const limits = withLimits(value, variance, { n, allRows, df, domainDf }, made);
  return { ...limits, ...degrees, deff, n, effectiveN: effectiveSize(n, deff), madeWith: made };
}

/** The quantities of an estimate that has no value. */
export function allUndefined(reason: Quantity) {
  return {
    value: reason,
    se: reason,
    lower: reason,
    upper: reason,
    cv: reason,
    deff: reason,
    effectiveN: reason,
  };
}

function designEffect(variance: Quantity, comparison: Quantity): Quantity {
  if (!isDefined(variance)) return variance;
  return isDefined(comparison) ? variance / comparison : comparison;
}

function effectiveSize(n: number, deff: Quantity): Quantity {
  if (!isDefined(deff)) return deff;
  return deff === 0 ? { undefined: 'zero-design-effect' } : n / deff;
}

/** Standard error, limits and coefficient of variation of a value with its variance. */
export function withLimits(
  value: number,
  variance: Quantity,
  rested: Pick<Measured, 'n' | 'allRows' | 'df' | 'domainDf'>,
  { level, limits: kind }: { readonly level: number; readonly limits: LimitsChoice },
): Pick<Estimate, 'value' | 'se' | 'lower' | 'upper' | 'cv'> {
  checkFinite([value, variance]);
  const se = isDefined(variance) ? Math.sqrt(variance) : variance;
  const limits = confidenceLimits({ ...rested, value, se, level, limits: kind });
  return { value, se, ...limits, cv: coefficientOfVariation(value, se) };
}

/** se / |value|; an estimate of 0 has none. */
export function coefficientOfVariation(value: number, se: Quantity): Quantity {
  if (!isDefined(se)) return se;
  return value === 0 ? { undefined: 'zero-estimate' } : se / Math.abs(value);
}

/** The degrees of freedom that the caller chose. */
export function degreesOfFreedom(choice: DfChoice, design: Design, domainDf: number): number {
  if (typeof choice === 'number') return choice;
  if (choice === 'infinite') return Infinity;
  return choice === 'full' ? design.degreesOfFreedom : domainDf;
}
