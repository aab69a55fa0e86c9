import { type Column, toNumbers } from '../columns.ts';
import type { Design } from '../design/types.ts';
import { intervalQuantile } from '../distributions.ts';
import type { Estimate, EstimateMade } from '../estimate.ts';
import type { Groups } from '../groups.ts';
import type { Limits } from '../limits.ts';
import type { DfChoice, Options } from '../options.ts';
import { isDefined, undefinedLimits } from '../quantity.ts';
import type { Linearize } from '../variance/linearization.ts';
import { estimateGroups } from './estimate-groups.ts';

/**
 * From the means of x, y, their squares and their product, r = s_xy / sqrt(s_xx s_yy), and its derivatives
 * by these means.
 */
const linearizeCorrelation: Linearize = ({ n, weight, totals, shifts }) => {
  if (weight === 0) return { undefined: 'empty-domain' };
  if (n < 2) return { undefined: 'too-few-rows' };
  const means = totals.map((total) => total / weight);
  const x = means[0]!;
  const y = means[1]!;
  const ofX = means[2]! - x * x;
  const ofY = means[3]! - y * y;
  if (!(ofX > 0 && ofY > 0)) return { undefined: 'zero-denominator' };
  const root = Math.sqrt(ofX * ofY);
  const value = (means[4]! - x * y) / root;
  const derivatives = [
    (value * x) / ofX - y / root,
    (value * y) / ofY - x / root,
    -value / (2 * ofX),
    -value / (2 * ofY),
    1 / root,
  ];
  let constant = 0;
  for (const [v, derivative] of derivatives.entries()) constant += (derivative * (shifts[v]! - means[v]!)) / weight;
  return { value, constant, coefficients: derivatives.map((derivative) => derivative / weight) };
};

/**
 * Correlation of two variables in a domain, r = s_xy / sqrt(s_xx s_yy), with the weighted variances and
 * covariance.
 *
 * Variance: Taylor linearization, z = (u v - r (u^2 + v^2) / 2) / W, u and v the standardized variables.
 * Limits: on Fisher's scale, tanh(artanh(r) plus or minus t se / (1 - r^2)), so they stay between -1 and 1;
 * none of r = 1 and -1 (no-logarithm).
 *
 * @param x one value per row (length n), NaN where missing
 * @param y the other variable (length n); a row counts when it has both
 * @param design strata, PSUs and weights, or replicates (length n)
 * @param options domain, level, degrees of freedom
 * @returns a number from -1 to 1; undefined as zero-denominator if a variable does not vary. It has no
 * design effect
 * @throws EstimationError as `mean`
 * @see Särndal, Swensson and Wretman (1992), section 5.9; R survey, svyvar with svycontrast
 * @example correlation([1, 2, 3, 4], [1, 3, 2, 4], taylorDesign({ rows: 4, lonelyPsu: 'fail' })).value // => 0.8
 */
export function correlation<Df extends DfChoice = 'full'>(
  x: Column,
  y: Column,
  design: Design,
  options: Omit<Options<Df>, 'limits'> = {},
): EstimateMade<Df, 'fisher'> {
  return correlationBy(x, y, design, { codes: new Int32Array(design.rows), count: 1 }, options)[0]!;
}

/**
 * Correlation of two variables in each of many groups.
 *
 * @param groups a partition of the rows (length n)
 * @returns one estimate per group; see `correlation`
 * @throws EstimationError as `correlation`, and invalid-groups
 * @example correlationBy([1, 2, 3, 4], [1, 3, 2, 4], taylorDesign({ rows: 4, lonelyPsu: 'fail' }), { codes: new Int32Array(4), count: 1 })[0].value // => 0.8
 */
export function correlationBy<Df extends DfChoice = 'full'>(
  x: Column,
  y: Column,
  design: Design,
  groups: Groups,
  options: Omit<Options<Df>, 'limits'> = {},
): EstimateMade<Df, 'fisher'>[] {
  const first = aroundMean(toNumbers(x, design.rows, 'x'));
  const second = aroundMean(toNumbers(y, design.rows, 'y'));
  const columns = [first, second, product(first, first), product(second, second), product(first, second)];
  const wanted = { columns, design, groups, options, linearize: linearizeCorrelation, isCompared: false };
  return estimateGroups(wanted).map(withFisherLimits);
}

/** Squares of values far from 0 would lose the digits in which they differ. */
function aroundMean(column: Float64Array): Float64Array {
  let sum = 0;
  let count = 0;
  for (const value of column)
    if (Number.isFinite(value)) {
      sum += value;
      count++;
    }
  const mean = count === 0 ? 0 : sum / count;
  const around = new Float64Array(column.length);
  for (let row = 0; row < around.length; row++) around[row] = column[row]! - mean;
  return around;
}

function product(first: Float64Array, second: Float64Array): Float64Array {
  const products = new Float64Array(first.length);
  for (let row = 0; row < products.length; row++) products[row] = first[row]! * second[row]!;
  return products;
}

function withFisherLimits<Df extends DfChoice>(estimate: Estimate<Df>): Estimate<Df, 'fisher'> {
  const madeWith = { ...estimate.madeWith, limits: 'fisher' } as const;
  const { value } = estimate;
  return isDefined(value)
    ? { ...estimate, ...fisherLimits(value, estimate), madeWith }
    : { ...estimate, lower: value, upper: value, madeWith };
}

function fisherLimits(value: number, { se, df, madeWith: { level } }: Estimate): Limits {
  if (!(Math.abs(value) < 1)) return undefinedLimits('no-logarithm');
  if (!isDefined(se)) return { lower: se, upper: se };
  if (!(df > 0)) return undefinedLimits('no-degrees-of-freedom');
  const width = (intervalQuantile(level, df) * se) / (1 - value * value);
  return { lower: Math.tanh(Math.atanh(value) - width), upper: Math.tanh(Math.atanh(value) + width) };
}
