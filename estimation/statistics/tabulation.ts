import { type Column, toIndicator, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { unitsOfOther } from '../design/units-of-other.ts';
import type { EstimateMade } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { preparedColumns } from '../sums/prepared-column.ts';
import { estimateTable } from './estimate-each.ts';
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
  const { figures, designs, tables } = tabulated;
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
  for (const groups of tables) yield estimateTable(wanted, groups, numbered);
}
