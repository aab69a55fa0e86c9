import { type Column, toIndicator } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import type { DfChoice, Options } from '../options.ts';
import type { Linearize } from '../variance/linearization.ts';
import { estimateOne } from './estimate-groups.ts';
import { withLogLimits } from './log-limits.ts';

/**
 * From the weights of the four cells: z = Q (a / A - b / B - c / C + d / D), in lower case the indicators of
 * the cells.
 */
const linearizeOddsRatio: Linearize = ({ weight, totals, shifts }) => {
  const a = totals[0]!;
  const b = totals[1]!;
  const c = totals[2]!;
  const d = totals[3]!;
  if (weight === 0) return { undefined: 'empty-domain' };
  if (b === 0 || c === 0 || d === 0) return { undefined: 'zero-denominator' };
  const value = (a * d) / (b * c);
  const coefficients = [d / (b * c), -value / b, -value / c, value / d];
  const constant = coefficients.reduce((sum, coefficient, v) => sum + coefficient * shifts[v]!, 0);
  return { value, constant, coefficients };
};

/**
 * Odds ratio of an indicator between a group and the rest of the domain, Q = (A / B) / (C / D), A and B the
 * weights of the group with and without the indicator, C and D those of the rest.
 *
 * Variance: Taylor linearization. Limits: on the logarithm, Q exp(plus or minus t se / Q); none of 0
 * (no-logarithm).
 *
 * @param indicator 1, 0, or NaN where missing (length n)
 * @param inGroup 1 in the group, 0 in the rest, NaN where unknown (length n)
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom
 * @returns a number of 0 or more; undefined as zero-denominator when one of B, C and D is empty
 * @throws EstimationError as `proportion`
 * @see Korn and Graubard (1999), Analysis of Health Surveys, section 3.4; Lumley (2010), Complex Surveys,
 *   section 6.2
 * @example oddsRatio([1, 0, 1, 0], [1, 1, 0, 0], taylorDesign({ weights: [3, 1, 1, 2], lonelyPsu: 'fail' })).value // => 6
 */
export function oddsRatio<Df extends DfChoice = 'full'>(
  indicator: Column,
  inGroup: Column,
  design: Design,
  options: Omit<Options<Df>, 'limits'> = {},
): EstimateMade<Df, 'log'> {
  const yes = toIndicator(indicator, design.rows, 'indicator');
  const group = toIndicator(inGroup, design.rows, 'inGroup');
  const cells = [
    yes.map((value, row) => value * group[row]!),
    yes.map((value, row) => (1 - value) * group[row]!),
    yes.map((value, row) => value * (1 - group[row]!)),
    yes.map((value, row) => (1 - value) * (1 - group[row]!)),
  ];
  return withLogLimits(estimateOne({ columns: cells, design, options, linearize: linearizeOddsRatio }));
}
