import { type Column, toNumbers } from '../columns.ts';
import { keepsAllRows } from '../design/keeps-all-rows.ts';
import type { Design } from '../design/types.ts';
import { statisticErrors } from '../errors/statistic-errors.ts';
import { type Estimate, type EstimateMade, madeWith } from '../estimate.ts';
import { checkGroups, type Groups } from '../groups.ts';
import { checkOptions, type DfChoice, type LimitsChoice, type Options } from '../options.ts';
import { isUndefined, onlyVariance, type Quantity } from '../quantity.ts';
import { accumulate } from '../variance/accumulate.ts';
import { domainDegrees } from '../variance/domain-degrees.ts';
import { addCells } from '../variance/group-sums.ts';
import { replicateCovariance } from '../variance/replicate-covariance.ts';
import { unitCovariance } from '../variance/unit-covariance.ts';
import { presentUnits } from '../variance/unit-values.ts';
import { allUndefined, degreesOfFreedom, NO_COMPARISON, withLimits } from './estimate-groups.ts';
import type { JointEstimates } from './joint-estimates.ts';
import {
  crossedCells,
  replicatedMeans,
  type StandardizedMean,
  type StandardizedSums,
  standardizedMean,
  standardizedUnitValues,
} from './standardized-cells.ts';

/** The population that groups are made comparable to. */
export interface Standard {
  /** Cell of each row, such as its age group (length n); rows in no cell do not count. */
  readonly cells: Groups;
  /**
   * Number or share of each cell in the standard population, taken as known. Default: estimated from all
   * rows of the domain, with the error of that estimate in the variance.
   */
  readonly shares?: ArrayLike<number>;
}

/**
 * Directly standardized means or rates of groups: S_g = sum over cells a of p_a m_ga, the means that the
 * groups would have if all had the cells of the standard.
 *
 * Variance: Taylor linearization, z = p_a (y - m_ga) / W_ga in cell a of group g; with an estimated
 * standard plus (m_ga - S_g) / W for every row of cell a in the domain. In replicates everything is
 * estimated again.
 *
 * @param y one value per row (length n), NaN where missing
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param groups a partition of the rows (length n)
 * @param standard cells of the rows, and the shares of the cells in the standard
 * @param options domain, level, degrees of freedom, limits
 * @returns one estimate per group, in units of y; undefined as empty-standard-cell if a group has nobody in
 * a cell of the standard. It has no design effect
 * @throws EstimationError as `mean`; invalid-groups; length-mismatch, invalid-total (shares)
 * @see Korn and Graubard (1999), Analysis of Health Surveys, section 3.3; R survey, svystandardize
 * @example standardizedBy([1, 2, 4], design3, { codes: new Int32Array(3), count: 1 }, { cells: { codes: Int32Array.of(0, 1, 1), count: 2 }, shares: [1, 1] })[0].value // => 2
 */
export function standardizedBy<Df extends DfChoice = 'full', L extends LimitsChoice = 't'>(
  y: Column,
  design: Design,
  groups: Groups,
  standard: Standard,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  const sums = sumsOf(y, design, groups, standard, options);
  const made = madeWith(options);
  return Array.from({ length: groups.count }, (_, group): Estimate<Df, L> => {
    const places = placesOf(sums, group);
    const n = places.reduce((count, place) => count + addCells(sums.totals, place, sums.totals.counted), 0);
    const rows = places.reduce((count, place) => count + sums.totals.rowsOfGroup[place]!, 0);
    const domainDf = design.kind === 'replicate' ? design.degreesOfFreedom : domainDegrees(sums.totals, design, places);
    const df = degreesOfFreedom(made.df, design, domainDf);
    const mean = standardizedMean(sums, design, group);
    if (isUndefined(mean)) return { ...allUndefined(mean), df, n, madeWith: made };
    const allRows = keepsAllRows(design) ? design.rows : rows;
    const limits = withLimits(mean.value, varianceOf(sums, design, group, mean), { n, allRows, df, domainDf }, made);
    return { ...limits, df, n, deff: NO_COMPARISON, effectiveN: NO_COMPARISON, madeWith: made };
  });
}

/**
 * The same with the covariances of the groups, which share PSUs and an estimated standard, for `contrast` and
 * `groupDifferences`.
 *
 * @returns values in units of y, covariances in their square; a group without value has covariances of 0
 * @throws EstimationError as `standardizedBy`
 * @see Särndal, Swensson and Wretman (1992), section 5.5; R survey, svystandardize with svyby(covmat = TRUE)
 * @example jointStandardized([1, 2, 4], design3, { codes: new Int32Array(3), count: 1 }, { cells: { codes: Int32Array.of(0, 1, 1), count: 2 }, shares: [1, 1] }).values // => [2]
 */
export function jointStandardized(
  y: Column,
  design: Design,
  groups: Groups,
  standard: Standard,
  options: Options = {},
): JointEstimates {
  const sums = sumsOf(y, design, groups, standard, options);
  const means = Array.from({ length: groups.count }, (_, group) => standardizedMean(sums, design, group));
  const values = means.map((mean): Quantity => (isUndefined(mean) ? mean : mean.value));
  const { df = 'full' } = options;
  if (design.kind === 'replicate') {
    const replicates = means.map((mean, group) =>
      isUndefined(mean) ? new Float64Array(design.factors.length) : replicatedMeans(sums, design, group),
    );
    const centres = means.map((mean) => (isUndefined(mean) ? 0 : mean.value));
    const { scale, rscales, mse } = design;
    return {
      values,
      covariance: replicateCovariance(replicates, centres, design),
      df: degreesOfFreedom(df, design, design.degreesOfFreedom),
      replicates: { values: replicates, scale, rscales, mse },
    };
  }
  const places = Array.from({ length: sums.totals.groupCount }, (_, place) => place);
  const unitColumns = means.map((mean, group) =>
    isUndefined(mean) ? new Float64Array(design.unitCount) : standardizedUnitValues(sums, design, group, mean),
  );
  return {
    values,
    covariance: unitCovariance(unitColumns, presentIn(sums, design, places), design),
    df: degreesOfFreedom(df, design, domainDegrees(sums.totals, design, places)),
  };
}

function sumsOf(y: Column, design: Design, groups: Groups, standard: Standard, options: Options): StandardizedSums {
  const { domain, missing = 'omit' } = checkOptions(options, design.rows);
  const column = toNumbers(y, design.rows, 'y');
  const cells = checkGroups(standard.cells, design.rows);
  const crossed = crossedCells(checkGroups(groups, design.rows), cells);
  const rows = domain === undefined ? {} : { domain };
  return {
    totals: accumulate([column], design, { missing, groups: crossed, ...rows }),
    standard: standard.shares === undefined ? accumulate([], design, { groups: cells, ...rows }) : undefined,
    shares: standard.shares && checkedShares(standard.shares, cells.count),
    cells: cells.count,
  };
}

function checkedShares(shares: ArrayLike<number>, cells: number): Float64Array {
  if (shares.length !== cells) throw statisticErrors.sharesOfStandard({ shares: shares.length, cells });
  const checked = Float64Array.from(shares);
  const wrong = checked.findIndex((share) => !(share >= 0 && share < Infinity));
  if (wrong >= 0) throw statisticErrors.shareOfStandard({ cell: wrong, share: shares[wrong] });
  if (checked.every((share) => share === 0)) throw statisticErrors.emptyStandard();
  return checked;
}

const placesOf = ({ cells }: StandardizedSums, group: number): number[] =>
  Array.from({ length: cells }, (_, cell) => group * cells + cell);

function varianceOf(sums: StandardizedSums, design: Design, group: number, mean: StandardizedMean): Quantity {
  if (design.kind === 'replicate')
    return onlyVariance(replicateCovariance([replicatedMeans(sums, design, group)], [mean.value], design));
  const values = standardizedUnitValues(sums, design, group, mean);
  return onlyVariance(unitCovariance([values], presentIn(sums, design, placesOf(sums, group)), design));
}

/** Units with a row of these cells, or of an estimated standard. */
function presentIn(
  { totals, standard, cells }: StandardizedSums,
  design: Design,
  places: readonly number[],
): Uint8Array {
  if (design.kind === 'replicate') return new Uint8Array();
  const present = presentUnits(totals, design, places);
  if (standard === undefined) return present;
  const ofStandard = presentUnits(
    standard,
    design,
    Array.from({ length: cells }, (_, cell) => cell),
  );
  return present.map((is, unit) => is | ofStandard[unit]!);
}
