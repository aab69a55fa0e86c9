import type { Design } from '../design/types.ts';
import type { Estimate } from '../estimate.ts';
import type { GroupPair, Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { isDefined, onlyVariance, type Quantity } from '../quantity.ts';
import { accumulate } from '../variance/accumulate.ts';
import { type Finished, finish } from '../variance/finish.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { type PairedEstimates, pairsFrom } from './compared-pairs.ts';
import { accumulateOptions, estimatesFrom } from './estimate-groups.ts';
import { linearizeTotal } from './total.ts';

/** A statistic that is no function of totals, linearized row by row. */
export interface RowLinearized<Df extends DfChoice, L extends LimitsChoice> {
  readonly design: Design;
  /** All rows are one group where it is undefined. */
  readonly groups: Groups | undefined;
  readonly options: Options<Df, L>;
  /** The statistic of each group. */
  readonly values: readonly Quantity[];
  /** Linearized value of each row, 0 where it does not matter, NaN where the row is missing. */
  readonly linearized: Float64Array;
  /** The statistic of a group under the factors of a replicate; NaN where it has none. */
  readonly inReplicate: (group: number, factors: Float64Array) => number;
}

/**
 * Estimates whose variance is that of the total of the linearized values, or of the statistic in the
 * replicates.
 */
export function estimatesOfRows<Df extends DfChoice, L extends LimitsChoice>(
  statistic: RowLinearized<Df, L>,
): Estimate<Df, L>[] {
  return pairedRows(statistic, []).estimates;
}

/** The same, with the values and the covariance of the pairs of groups that are compared. */
export function pairedRows<Df extends DfChoice, L extends LimitsChoice>(
  { design, groups, options, values, linearized, inReplicate }: RowLinearized<Df, L>,
  pairs: readonly GroupPair[],
): PairedEstimates<Df, L> {
  const wanted = { columns: [linearized], design, groups, options, linearize: linearizeTotal };
  const totals = accumulate([linearized], design, { ...accumulateOptions(wanted), missing: 'omit' });
  const replicates =
    design.kind === 'replicate'
      ? values.map((value, group) =>
          Float64Array.from(design.factors, (factors) => (isDefined(value) ? inReplicate(group, factors) : Number.NaN)),
        )
      : undefined;
  const results = finish(totals, design, linearizeTotal).map((finished, group): Finished => {
    const value = values[group]!;
    if (!isDefined(value)) return { ...finished, value, variance: value, linearization: value };
    if (design.kind === 'taylor') return { ...finished, value };
    const ofReplicates = replicateCovariance([replicates![group]!], [value], design);
    return { ...finished, value, variance: onlyVariance(ofReplicates) };
  });
  const finished = { results, ...(replicates && { replicates }) };
  return {
    estimates: estimatesFrom(totals, results, wanted),
    pairs: pairsFrom(totals, finished, { design, pairs, df: options.df }),
  };
}

/**
 * Whether a group counts as undefined because a value is missing: always where missing values propagate.
 *
 * @returns for each group, whether a row of it that is in the domain lacks one of the columns
 */
export function groupsWithGaps(
  columns: readonly Float64Array[],
  groups: Groups | undefined,
  { domain, missing }: Options,
): Uint8Array {
  const gaps = new Uint8Array(groups?.count ?? 1);
  if (missing !== 'propagate') return gaps;
  for (const column of columns)
    for (let row = 0; row < column.length; row++) {
      const group = groups?.codes[row] ?? 0;
      if (Number.isNaN(column[row]) && group >= 0 && (domain === undefined || domain[row])) gaps[group] = 1;
    }
  return gaps;
}

/** Room for linearized values: 0, and NaN where the variable is missing. */
export function zerosAndGaps(column: Float64Array): Float64Array {
  const room = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row])) room[row] = Number.NaN;
  return room;
}
