import { chiSquarePValue, tPValue } from '../distributions.ts';
import { areaErrors } from '../errors/area-errors.ts';
import { checkChoice } from '../options.ts';
import type { Quantity } from '../quantity.ts';
import { meanSquaredErrors } from './area-error.ts';
import { type AreaFit, dotRow, fitAreas, quadratic, type SampledAreas } from './area-fit.ts';
import { AREA_METHODS, type AreaMethod, estimateBetween } from './variance-between.ts';

/** A column of the model: one value per area, also of areas out of the sample. */
export interface AreaCovariate {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export interface SmallAreas {
  /** Direct estimate of each area; NaN for an area out of the sample. */
  readonly estimates: ArrayLike<number>;
  /** Sampling variance of each direct estimate, in the square of its units, taken as known. */
  readonly variances: ArrayLike<number>;
  /** Beside the intercept. A category is one 0/1 column per level but one. */
  readonly covariates: readonly AreaCovariate[];
  /** Default `REML`. */
  readonly method?: AreaMethod;
}

/**
 * A model-based figure of one area. It is no `Estimate`: tables show it beside the direct one, never in its
 * place.
 */
export interface SmallAreaEstimate {
  /**
   * `combined` from the direct estimate and the model; `synthetic`, the model alone, for an area out of the
   * sample.
   */
  readonly basis: 'combined' | 'synthetic';
  readonly value: number;
  /** Estimated mean squared error, in the square of the units. */
  readonly mse: number;
  /** Root of `mse` over |value|, a fraction. */
  readonly relativeError: Quantity;
  /** What the model alone says, x' b. */
  readonly synthetic: number;
  /** Weight of the direct estimate, A / (A + D); 0 out of the sample. */
  readonly directWeight: number;
  /** The direct estimate minus the synthetic one, over its standard deviation under the model. */
  readonly standardizedResidual: Quantity;
}

/** A coefficient of the model, with its large-sample test. */
export interface AreaCoefficient {
  readonly name: string;
  readonly value: number;
  readonly se: number;
  readonly z: number;
  readonly pValue: number;
}

export interface FayHerriot {
  readonly method: AreaMethod;
  readonly areas: readonly SmallAreaEstimate[];
  readonly coefficients: readonly AreaCoefficient[];
  /** A, the variance of the areas around the model. With 0 every area has its synthetic estimate. */
  readonly variance: number;
  readonly sampledAreas: number;
  readonly rounds: number;
  /** Of the estimates, under normal errors; whatever the method. */
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  /**
   * Test that A is 0: the squared residuals over their sampling variances, a chi-square of `df` degrees of
   * freedom.
   */
  readonly heterogeneity: { readonly statistic: number; readonly df: number; readonly pValue: number };
}

/**
 * Small-area estimates by the model of Fay and Herriot: y_i = x_i' b + u_i + e_i, e_i with the known
 * variance D_i, u_i with the variance A. Each area gets g y_i + (1 - g) x_i' b, g = A / (A + D_i): the
 * better its direct estimate, the nearer to it; an area out of the sample gets x_i' b.
 *
 * A by restricted likelihood (`REML`), likelihood (`ML`), or moments (sum of r^2 / (A + D) = m - p); never
 * below 0. Mean squared error by Prasad and Rao, and Datta and Lahiri: g1 + g2 + 2 g3, less the bias of A
 * where the method has one; out of the sample A + x' Q x. Assumes that D is known and that areas are
 * independent given x.
 *
 * @param input direct estimates, their variances, covariates of all areas, method
 * @returns a model-based figure per area, in the units of the estimates; the coefficients; what shows
 * whether the model fits
 * @throws EstimationError length-mismatch, missing-auxiliary, invalid-value (a variance that is not above
 * 0), no-rows, collinear-terms, not-converged, invalid-option
 * @see Fay and Herriot (1979), JASA 74, 269-277; Rao and Molina (2015), Small Area Estimation, chapter 6;
 *   Datta and Lahiri (2000), Statistica Sinica 10, 613-627
 * @example fayHerriot({ estimates: [1, 2, 6, NaN], variances: [1, 1, 1, NaN], covariates: [] }).areas[3].basis // => 'synthetic'
 */
export function fayHerriot(input: SmallAreas): FayHerriot {
  const { method = 'REML', covariates } = input;
  checkChoice('method', method, AREA_METHODS);
  const rows = rowsOfAreas(input);
  const sampled = sampledPlaces(input);
  const width = covariates.length + 1;
  if (sampled.length <= width) throw areaErrors.fewAreas({ areas: sampled.length, coefficients: width });
  const areas: SampledAreas = {
    estimates: Float64Array.from(sampled, (area) => input.estimates[area]!),
    variances: Float64Array.from(sampled, (area) => input.variances[area]!),
    rows: sampled.map((area) => rows[area]!),
    width,
  };
  const without = fitAreas(areas, 0);
  refuseCollinear(without, ['(Intercept)', ...covariates.map(({ name }) => name)]);
  const { fit, rounds } = estimateBetween(areas, method);
  const errors = meanSquaredErrors(areas, fit, method);
  const places = new Map(sampled.map((area, place) => [area, place]));
  const statistic = sumOf(without.residuals, (residual, area) => residual ** 2 / areas.variances[area]!);
  const df = sampled.length - width;
  const logLikelihood = sumOf(
    fit.residuals,
    (residual, area) => (Math.log(fit.weights[area]! / (2 * Math.PI)) - fit.weights[area]! * residual ** 2) / 2,
  );
  return {
    method,
    areas: rows.map((row, area) => {
      const place = places.get(area);
      return place === undefined ? outOfSample(row, fit) : combined(areas, place, fit, errors[place]!);
    }),
    coefficients: coefficientsOf(fit, covariates),
    variance: fit.between,
    sampledAreas: sampled.length,
    rounds,
    logLikelihood,
    aic: 2 * (width + 1) - 2 * logLikelihood,
    bic: Math.log(sampled.length) * (width + 1) - 2 * logLikelihood,
    heterogeneity: { statistic, df, pValue: chiSquarePValue(statistic, df) },
  };
}

function combined(areas: SampledAreas, place: number, fit: AreaFit, mse: number): SmallAreaEstimate {
  const row = areas.rows[place]!;
  const synthetic = dotRow(row, fit.coefficients);
  const directWeight = fit.between * fit.weights[place]!;
  const residual = fit.residuals[place]!;
  const value = synthetic + directWeight * residual;
  const spread = 1 / fit.weights[place]! - quadratic(row, fit.covariance);
  return {
    basis: 'combined',
    value,
    mse,
    relativeError: relativeTo(value, mse),
    synthetic,
    directWeight,
    standardizedResidual: spread > 0 ? residual / Math.sqrt(spread) : { undefined: 'zero-denominator' },
  };
}

function outOfSample(row: Float64Array, fit: AreaFit): SmallAreaEstimate {
  const value = dotRow(row, fit.coefficients);
  const mse = fit.between + quadratic(row, fit.covariance);
  return {
    basis: 'synthetic',
    value,
    mse,
    relativeError: relativeTo(value, mse),
    synthetic: value,
    directWeight: 0,
    standardizedResidual: { undefined: 'missing-values' },
  };
}

function relativeTo(value: number, mse: number): Quantity {
  return value === 0 ? { undefined: 'zero-estimate' } : Math.sqrt(mse) / Math.abs(value);
}

function coefficientsOf(fit: AreaFit, covariates: readonly AreaCovariate[]): AreaCoefficient[] {
  const width = covariates.length + 1;
  return Array.from(fit.coefficients, (value, column) => {
    const se = Math.sqrt(fit.covariance[column * width + column]!);
    const name = column === 0 ? '(Intercept)' : covariates[column - 1]!.name;
    return { name, value, se, z: value / se, pValue: tPValue(value / se, Infinity) };
  });
}

/** The covariates of each area, the intercept first. */
function rowsOfAreas({ estimates, variances, covariates }: SmallAreas): Float64Array[] {
  const areas = estimates.length;
  if (variances.length !== areas)
    throw areaErrors.columnOfAreas({ name: 'variances', length: variances.length, areas });
  for (const { name, values } of covariates)
    if (values.length !== areas) throw areaErrors.columnOfAreas({ name, length: values.length, areas });
  return Array.from({ length: areas }, (_, area) =>
    Float64Array.from([1, ...covariates.map(({ name, values }) => finite(values[area], name, area))]),
  );
}

function finite(value: unknown, name: string, area: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw areaErrors.covariateMissing({ name, area });
  return value;
}

/** Areas with a direct estimate; one without a variance that can be true is refused. */
function sampledPlaces({ estimates, variances }: SmallAreas): number[] {
  const places: number[] = [];
  for (let area = 0; area < estimates.length; area++) {
    if (!Number.isFinite(estimates[area])) continue;
    const variance = variances[area]!;
    if (!(variance > 0 && variance < Infinity)) throw areaErrors.samplingVariance({ area, variance });
    places.push(area);
  }
  return places;
}

function refuseCollinear({ kept, coefficients }: AreaFit, names: readonly string[]): void {
  if (kept.length === coefficients.length) return;
  const dropped = names.findIndex((_, column) => !kept.includes(column));
  throw areaErrors.collinearCovariate({ name: names[dropped]! });
}

function sumOf(values: Float64Array, term: (value: number, place: number) => number): number {
  let sum = 0;
  for (const [place, value] of values.entries()) sum += term(value, place);
  return sum;
}
