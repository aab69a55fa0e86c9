import { areaErrors } from '../errors/area-errors.ts';
import { checkChoice } from '../options.ts';
import type { Quantity } from '../quantity.ts';
import { type FittedLine, fitLine } from './fit-line.ts';

/** `inverse`: relvariance = a + b / estimate. `log`: log of the relvariance = a + b * log of the estimate. */
export type VarianceForm = 'inverse' | 'log';

export interface VarianceFunctionOptions {
  /** Default `inverse`. */
  readonly form?: VarianceForm;
  /**
   * Only of `inverse`: least squares of the relvariances' distances as they are (`equal`), or as shares of
   * the curve (`relative`, the default), so that large relvariances do not decide alone. The log form is
   * relative by itself.
   */
  readonly fit?: 'equal' | 'relative';
}

/** A curve of relvariances on estimates, with a line per estimate that it was fitted to. */
export interface GeneralizedVariance {
  readonly form: VarianceForm;
  readonly a: number;
  readonly b: number;
  /** Covariance matrix of a and b, as if the points were independent. */
  readonly covariance: FittedLine['covariance'];
  /** Share of the (weighted) squares that the curve explains, on the scale of the fit. */
  readonly r2: number;
  readonly residualSd: number;
  /** Estimates that were left out: missing, or not above 0, or without a standard error above 0. */
  readonly leftOut: number;
  readonly points: readonly VariancePoint[];
}

/**
 * One estimate beside the curve. Residuals are on the scale of the fit: relvariances, or their logarithms.
 */
export interface VariancePoint {
  /** Place in the columns that came in. */
  readonly place: number;
  readonly estimate: number;
  readonly relvariance: number;
  /** Relvariance by the curve. */
  readonly predicted: number;
  readonly standardizedResidual: number;
  readonly leverage: number;
  readonly cooksDistance: number;
}

const ROUNDS = 200;
const SETTLED = 1e-12;

/**
 * A generalized variance function: the relvariances (se / estimate)^2 of many totals as a curve of the
 * totals, from which a reader can take the standard error of a total that has none of its own.
 *
 * `inverse`: a + b / x. `log`: exp(a) x^b. Fitted by least squares; `relative` repeats them with weights 1
 * / curve^2 until they settle.
 *
 * @param estimates totals of one kind (one design, one population), of different sizes
 * @param ses their standard errors, in the units of the totals
 * @param options form and fit
 * @returns the curve, its fit, and for each point residual, leverage and Cook's distance
 * @throws EstimationError length-mismatch, no-rows (fewer than three points), collinear-terms (all
 * estimates alike), not-converged, invalid-option
 * @see Wolter (2007), Introduction to Variance Estimation, chapter 7
 * @example generalizedVariance([1, 2, 4], [1, 2, 4]).b // => 0
 */
export function generalizedVariance(
  estimates: ArrayLike<number>,
  ses: ArrayLike<number>,
  options: VarianceFunctionOptions = {},
): GeneralizedVariance {
  const { form = 'inverse', fit = 'relative' } = options;
  checkChoice('form', form, ['inverse', 'log']);
  checkChoice('fit', fit, ['equal', 'relative']);
  if (ses.length !== estimates.length)
    throw areaErrors.sesOfEstimates({ ses: ses.length, estimates: estimates.length });
  const places: number[] = [];
  for (let k = 0; k < estimates.length; k++) if (isPositive(estimates[k]) && isPositive(ses[k])) places.push(k);
  if (places.length < 3) throw areaErrors.fewPoints({ points: places.length });
  const sizes = Float64Array.from(places, (k) => estimates[k]!);
  const relvariances = Float64Array.from(places, (k) => (ses[k]! / estimates[k]!) ** 2);
  const line =
    form === 'log'
      ? fitLine(sizes.map(Math.log), relvariances.map(Math.log), new Float64Array(sizes.length).fill(1))
      : fitInverse(sizes, relvariances, fit);
  const { intercept: a, slope: b, covariance, r2, residualSd } = line;
  const points = places.map(
    (place, k): VariancePoint => ({
      place,
      estimate: sizes[k]!,
      relvariance: relvariances[k]!,
      predicted: form === 'log' ? Math.exp(line.fitted[k]!) : line.fitted[k]!,
      standardizedResidual: line.standardized[k]!,
      leverage: line.leverage[k]!,
      cooksDistance: line.cooksDistance[k]!,
    }),
  );
  return { form, a, b, covariance, r2, residualSd, leftOut: estimates.length - places.length, points };
}

/**
 * The relative variance that a curve gives to a total.
 *
 * @param curve from `generalizedVariance`
 * @param estimate a total of the kind that the curve was fitted to
 * @returns relvariance and its root, the coefficient of variation (fractions), and the standard error in
 * units of the total; undefined as negative-variance where the curve is not above 0, or as zero-estimate
 * @see Wolter (2007), section 7.2
 * @example predictedVariance(generalizedVariance([1, 2, 4], [1, 2, 4]), 10).se // => 10
 */
export function predictedVariance(
  curve: Pick<GeneralizedVariance, 'form' | 'a' | 'b'>,
  estimate: number,
): { readonly relvariance: Quantity; readonly cv: Quantity; readonly se: Quantity } {
  if (!(estimate > 0)) return undefinedPrediction('zero-estimate');
  const { form, a, b } = curve;
  const relvariance = form === 'log' ? Math.exp(a + b * Math.log(estimate)) : a + b / estimate;
  if (!(relvariance > 0)) return undefinedPrediction('negative-variance');
  const cv = Math.sqrt(relvariance);
  return { relvariance, cv, se: cv * estimate };
}

/**
 * The standard error that an inverse curve gives to a share of a total: V(p) = b p (1 - p) / base, as if a
 * share did not depend on its base.
 *
 * @param curve of the form `inverse`
 * @param share from 0 to 1
 * @param base the total that it is a share of, in the units of the curve's totals
 * @returns standard error, a fraction; undefined as negative-variance if b is below 0, or as
 * zero-denominator
 * @throws EstimationError invalid-option (a curve of another form, no share)
 * @see Wolter (2007), section 7.2
 * @example predictedShareError({ form: 'inverse', a: 0, b: 4 }, 0.5, 100) // => 0.1
 */
export function predictedShareError(
  curve: Pick<GeneralizedVariance, 'form' | 'a' | 'b'>,
  share: number,
  base: number,
): Quantity {
  if (curve.form !== 'inverse') throw areaErrors.curveOfShares({ form: curve.form });
  if (!(share >= 0 && share <= 1)) throw areaErrors.notAShare({ share });
  if (!(base > 0)) return { undefined: 'zero-denominator' };
  return curve.b < 0 ? { undefined: 'negative-variance' } : Math.sqrt((curve.b * share * (1 - share)) / base);
}

function fitInverse(sizes: Float64Array, relvariances: Float64Array, fit: 'equal' | 'relative'): FittedLine {
  const x = sizes.map((size) => 1 / size);
  let line = fitLine(x, relvariances, new Float64Array(x.length).fill(1));
  if (fit === 'equal') return line;
  // The relvariances themselves are above 0, which the first curve need not be.
  let curve = relvariances;
  for (let round = 0; round < ROUNDS; round++) {
    line = fitLine(
      x,
      relvariances,
      curve.map((value) => 1 / value ** 2),
    );
    if (line.fitted.some((value) => !(value > 0))) throw areaErrors.curveBelowZero();
    const far = line.fitted.reduce((most, value, k) => Math.max(most, Math.abs(value / curve[k]! - 1)), 0);
    if (far < SETTLED) return line;
    curve = line.fitted;
  }
  throw areaErrors.curveUnsettled({ rounds: ROUNDS });
}

const isPositive = (value: number | undefined): boolean => value !== undefined && value > 0 && value < Infinity;

function undefinedPrediction(code: 'zero-estimate' | 'negative-variance') {
  const reason = { undefined: code } as const;
  return { relvariance: reason, cv: reason, se: reason };
}
