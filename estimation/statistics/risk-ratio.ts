import { type Column, toIndicator, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import type { EstimateMade } from '../estimate.ts';
import type { DfChoice, Options } from '../options.ts';
import { preparedColumn, preparedColumns, timesIndicator } from '../sums/prepared-column.ts';
import type { Linearize } from '../variance/linearization.ts';
import { estimatePrepared } from './estimate-groups.ts';
import { withLogLimits } from './log-limits.ts';

/**
 * From the totals of y and x within the group and outside: z = z of the group's ratio / R0 - (R1 / R0^2) z of
 * the others' ratio.
 */
const linearizeRiskRatio: Linearize = ({ n, totals, shifts }) => {
  const y1 = totals[0]!;
  const x1 = totals[1]!;
  const y0 = totals[2]!;
  const x0 = totals[3]!;
  if (n === 0) return { undefined: 'empty-domain' };
  if (x1 === 0 || x0 === 0 || y0 === 0) return { undefined: 'zero-denominator' };
  const inside = y1 / x1;
  const outside = y0 / x0;
  const value = inside / outside;
  const coefficients = [1 / (x1 * outside), -value / x1, -value / y0, value / x0];
  const constant = coefficients.reduce((sum, coefficient, v) => sum + coefficient * shifts[v]!, 0);
  return { value, constant, coefficients };
};

/**
 * Relative risk of a group against the rest of the domain, (Y1 / X1) / (Y0 / X0), where Y1 and X1 are the
 * totals of y and x in the group, and Y0 and X0 those of the rest of the domain.
 *
 * Variance: Taylor linearization of the quotient of two ratios, which takes into account that the group and
 * the rest share PSUs. Limits: on the logarithm, Q exp(plus or minus t se / Q); none of 0 (no-logarithm).
 *
 * @param y numerator, one value per row (length n), NaN where missing, e.g. 1 for a victim
 * @param x denominator (length n), e.g. 1 per person
 * @param inGroup 1 in the group, 0 in the rest, NaN for neither (length n)
 * @param design strata, PSUs and weights (length n)
 * @param options domain, level, degrees of freedom
 * @returns a ratio without unit, 1 when the risks are equal; undefined as zero-denominator if the risk of the
 * rest is 0 or one of the two is empty
 * @throws EstimationError as `ratio`, and invalid-indicator
 * @see Särndal, Swensson and Wretman (1992), section 5.5; Lumley (2010), section 2.3
 * @example riskRatio([1, 1, 1, 0], [1, 1, 1, 1], [1, 1, 0, 0], taylorDesign({ rows: 4, lonelyPsu: 'fail' })).value // => 2
 */
export function riskRatio<Df extends DfChoice = 'full'>(
  y: Column,
  x: Column,
  inGroup: Column,
  design: Design,
  options: Omit<Options<Df>, 'limits'> = {},
): EstimateMade<Df, 'log'> {
  return riskRatios([y], x, inGroup, design, options)[0]!;
}

/**
 * Relative risks of many outcomes in one group.
 *
 * @param outcomes numerators, columns of length n, NaN where missing
 * @returns one ratio per outcome; see `riskRatio`
 * @throws EstimationError as `riskRatio`
 * @example riskRatios([[1, 1, 1, 0]], [1, 1, 1, 1], [1, 1, 0, 0], taylorDesign({ rows: 4, lonelyPsu: 'fail' })).map((each) => each.value) // => [2]
 */
export function riskRatios<Df extends DfChoice = 'full'>(
  outcomes: readonly Column[],
  x: Column,
  inGroup: Column,
  design: Design,
  options: Omit<Options<Df>, 'limits'> = {},
): EstimateMade<Df, 'log'>[] {
  const numerators = preparedColumns(outcomes.map((y) => toNumbers(y, design.rows, 'numerator')));
  const denominator = preparedColumn(toNumbers(x, design.rows, 'denominator'));
  const member = toIndicator(inGroup, design.rows, 'inGroup');
  const group = preparedColumn(member);
  const rest = preparedColumn(member.map((value) => 1 - value));
  const inside = timesIndicator(denominator, group);
  const outside = timesIndicator(denominator, rest);
  return numerators.map((y) => {
    const variables = [timesIndicator(y, group), inside, timesIndicator(y, rest), outside];
    return withLogLimits(estimatePrepared(variables, { design, options, linearize: linearizeRiskRatio }));
  });
}
