import { type Column, toIndicator, toIndicators } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { DfChoice, LimitsChoice, Options } from '../options.ts';
import { estimateEach } from './estimate-each.ts';
import { estimateGroups, estimateOne } from './estimate-groups.ts';
import { linearizeMean } from './mean.ts';

/**
 * Share of a domain for which an indicator is 1, p = sum of w y / sum of w.
 *
 * Variance: that of a mean. Limits: by default on the log odds, log(p / (1 - p)) plus or minus t se / (p (1 -
 * p)), transformed back, so they stay between 0 and 1. A share of 0 or 1 has exact binomial ones. `limits:
 * 't'` gives symmetric limits, `arcsine` limits on asin(sqrt(p)), `beta` and `beta-nchs` those of Korn and
 * Graubard.
 *
 * @param indicator 1, 0, or NaN where missing (length n)
 * @param design strata, PSUs and weights (length n)
 * @param options domain, level, degrees of freedom, limits
 * @returns a fraction between 0 and 1
 * @throws EstimationError as `mean`, and invalid-indicator
 * @see Korn and Graubard (1998), Confidence intervals for proportions; Lumley (2010), section 2.4
 * @example proportion([1, 0, 0, 1], taylorDesign({ weights: [1, 2, 3, 4], lonelyPsu: 'fail' })).value // => 0.5
 */
export function proportion<Df extends DfChoice = 'full', L extends LimitsChoice = 'logit'>(
  indicator: Column,
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L> {
  return estimateOne({
    columns: [toIndicator(indicator, design.rows, 'indicator')],
    design,
    options: logitByDefault(options),
    linearize: linearizeMean,
  });
}

/**
 * Share of each of many groups for which an indicator is 1, in one pass.
 *
 * @param groups a partition of the rows (length n)
 * @returns one fraction per group; see `proportion`
 * @throws EstimationError as `proportion`, and invalid-groups
 * @example proportionBy([1, 0, 0], design3, { codes: Int32Array.of(0, 0, 1), count: 2 }).map((group) => group.value) // => [0.5, 0]
 */
export function proportionBy<Df extends DfChoice = 'full', L extends LimitsChoice = 'logit'>(
  indicator: Column,
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  const column = toIndicator(indicator, design.rows, 'indicator');
  return estimateGroups({
    columns: [column],
    design,
    groups,
    options: logitByDefault(options),
    linearize: linearizeMean,
  });
}

function logitByDefault<Df extends DfChoice, L extends LimitsChoice>(options: Options<Df, L>): Options<Df, L> {
  // The default of the type parameter is the same, so a caller who leaves the limits out gets the type
  // `logit`.
  return { limits: 'logit' as L, ...options };
}

/**
 * Shares of many variables, each over the rows that have it, with the cells of the file numbered once.
 *
 * @param variables columns of length n, 1, 0, or NaN where missing
 * @returns one estimate per variable, a fraction; see `proportion`
 * @throws EstimationError as `proportion`
 * @example proportions([[1, 0, 0], [1, 1, 1]], design3).map((each) => each.value) // => [1 / 3, 1]
 */
export function proportions<Df extends DfChoice = 'full', L extends LimitsChoice = 'logit'>(
  variables: readonly Column[],
  design: Design,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[] {
  return estimateEach({
    columns: toIndicators(variables, design.rows),
    design,
    options: logitByDefault(options),
    linearize: linearizeMean,
  }).map(([whole]) => whole!);
}

/**
 * Shares of many variables in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns for each variable, one estimate per group; see `proportions`
 * @throws EstimationError as `proportion`, and invalid-groups
 * @example proportionsBy([[1, 0, 0]], design3, { codes: Int32Array.of(0, 1, 1), count: 2 })[0].map((group) => group.value) // => [1, 0]
 */
export function proportionsBy<Df extends DfChoice = 'full', L extends LimitsChoice = 'logit'>(
  variables: readonly Column[],
  design: Design,
  groups: Groups,
  options: Options<Df, L> = {},
): EstimateMade<Df, L>[][] {
  return estimateEach({
    columns: toIndicators(variables, design.rows),
    design,
    groups,
    options: logitByDefault(options),
    linearize: linearizeMean,
  });
}
