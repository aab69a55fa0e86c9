import { type Column, toIndicator, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { unitsOfOther } from '../design/units-of-other.ts';
import type { EstimateMade } from '../estimate.ts';
import type { GroupPair, Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { preparedColumns } from '../sums/prepared-column.ts';
import type { PairedEstimates } from './compared-pairs.ts';
import { estimateTable, type TableEstimates } from './estimate-each.ts';
import { linearizeMean } from './mean.ts';
import { linearizeTotal } from './total.ts';

/** A figure of a variable: `share` of an indicator, with logit limits; `total` and `mean` with t limits. */
export interface TabulatedFigure {
  readonly statistic: 'total' | 'mean' | 'share';
  /** Other limits of a share. */
  readonly limits?: LimitsChoice;
  /** One value per row (length n), NaN where missing. */
  readonly values: Column;
}

/** What tables are made of: each figure in each partition, in each design. */
export interface Tabulated {
  readonly figures: readonly TabulatedFigure[];
  /** Designs of the same rows, such as one of all sampled PSUs and one of those with an incident. */
  readonly designs: readonly Design[];
  /** Partitions of the rows (length n). */
  readonly tables: readonly Groups[];
}

/**
 * Totals, means and shares of many variables in many tables of the same rows. Each is that of `totalBy`,
 * `meanBy` or `proportionBy`, to the last digit.
 *
 * What does not depend on the table is found once for each variable, and what does not depend on the
 * variable once for each table. Designs that differ only in PSUs without rows share their sums, and so do
 * figures of the same values that follow each other.
 *
 * @param tabulated figures, designs and tables
 * @param options domain, level, degrees of freedom
 * @returns by table, then by design, then by figure, one estimate per group; each table when it is asked
 * for
 * @throws EstimationError as `total`, `mean` and `proportion`, and invalid-groups
 * @see Särndal, Swensson and Wretman (1992), chapter 5
 * @example tabulation({ figures: [{ statistic: 'total', values: [1, 2, 3] }], designs: [design3], tables: [{ codes: Int32Array.of(0, 0, 1), count: 2 }] }).next().value[0][0].map((group) => group.value) // => [3, 3]
 */
export function* tabulation<Df extends DfChoice = 'full'>(
  tabulated: Tabulated,
  options: Omit<Options<Df>, 'limits'> = {},
): Generator<EstimateMade<Df, LimitsChoice>[][][], void> {
  for (const { estimates } of tablesOf(tabulated, options)) yield estimates;
}

/** Tables of one design of which groups are compared. */
export interface PairedTabulated extends Omit<Tabulated, 'designs'> {
  readonly design: Design;
  /** For each table, the groups that are compared. */
  readonly pairs: readonly (readonly GroupPair[])[];
}

/**
 * The same for one design, with the values and the covariance of each pair of groups that is compared: `contrast`
 * makes their difference or quotient. The covariance comes from the sums of the table: no pass over the rows a pair.
 *
 * @param tabulated figures, design, tables, and the pairs of each table
 * @param options domain, level, degrees of freedom; those of a pair are of the domain of both groups
 * @returns by table, then by figure, estimates of all groups and values of both groups of each pair, the first
 * the one from which is subtracted; each table when it is asked for
 * @throws EstimationError as `tabulation`
 * @see Särndal, Swensson and Wretman (1992), section 5.5; Lumley (2010), section 2.3
 * @example pairedTabulation({ figures: [{ statistic: 'mean', values: [1, 2, 4] }], design: design3, tables: [{ codes: Int32Array.of(0, 1, 1), count: 2 }], pairs: [[{ of: 1, minus: 0 }]] }).next().value[0].pairs[0].values // => [3, 1]
 */
export function* pairedTabulation<Df extends DfChoice = 'full'>(
  tabulated: PairedTabulated,
  options: Omit<Options<Df>, 'limits'> = {},
): Generator<PairedEstimates<NoInfer<Df>, LimitsChoice>[], void> {
  const { design, ...others } = tabulated;
  for (const made of tablesOf({ ...others, designs: [design] }, options))
    yield made.estimates[0]!.map((estimates, figure) => ({ estimates, pairs: made.pairs[figure]! }));
}

function* tablesOf<Df extends DfChoice>(
  { figures, designs, tables, pairs = [] }: Tabulated & Partial<Pick<PairedTabulated, 'pairs'>>,
  options: Omit<Options<Df>, 'limits'>,
): Generator<TableEstimates<Df, LimitsChoice>, void> {
  const [first] = designs;
  if (first === undefined) return;
  const columns = figures.map(({ statistic, values }, index) =>
    (statistic === 'share' ? toIndicator : toNumbers)(values, first.rows, `figure ${index + 1}`),
  );
  const variables = preparedColumns(columns);
  const wanted = figures.map(({ statistic, limits = 'logit' }, index) => ({
    variable: variables[index]!,
    linearize: statistic === 'total' ? linearizeTotal : linearizeMean,
    options: { ...options, limits: statistic === 'share' ? limits : ('t' as const) },
  }));
  const numbered = designs.map((design) => ({
    design,
    units: design === first ? undefined : unitsOfOther(first, design),
  }));
  for (const [place, groups] of tables.entries())
    yield estimateTable(wanted, { groups, pairs: pairs[place] ?? [] }, numbered);
}
