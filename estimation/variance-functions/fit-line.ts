import { areaErrors } from '../errors/area-errors.ts';

/** A weighted straight line through points, with what shows whether it fits. */
export interface FittedLine {
  readonly intercept: number;
  readonly slope: number;
  /** Covariance matrix of intercept and slope. */
  readonly covariance: readonly (readonly number[])[];
  readonly fitted: Float64Array;
  readonly leverage: Float64Array;
  readonly residuals: Float64Array;
  /** Residuals over their standard deviations. */
  readonly standardized: Float64Array;
  readonly cooksDistance: Float64Array;
  /** Root of the weighted squares of the residuals over n - 2. */
  readonly residualSd: number;
  readonly r2: number;
}

/** Least squares with weights. */
export function fitLine(x: Float64Array, y: Float64Array, weights: Float64Array): FittedLine {
  const n = x.length;
  let all = 0;
  let meanX = 0;
  let meanY = 0;
  for (let k = 0; k < n; k++) {
    all += weights[k]!;
    meanX += weights[k]! * x[k]!;
    meanY += weights[k]! * y[k]!;
  }
  meanX /= all;
  meanY /= all;
  let ofX = 0;
  let both = 0;
  let ofY = 0;
  let size = 0;
  for (let k = 0; k < n; k++) {
    const far = x[k]! - meanX;
    ofX += weights[k]! * far * far;
    both += weights[k]! * far * (y[k]! - meanY);
    ofY += weights[k]! * (y[k]! - meanY) ** 2;
    size += weights[k]! * x[k]! ** 2;
  }
  if (!(ofX > 1e-14 * size)) throw areaErrors.onePoint();
  const slope = both / ofX;
  const intercept = meanY - slope * meanX;
  const fitted = x.map((value) => intercept + slope * value);
  const residuals = y.map((value, k) => value - fitted[k]!);
  const leverage = x.map((value, k) => weights[k]! * (1 / all + (value - meanX) ** 2 / ofX));
  const squares = residuals.reduce((sum, residual, k) => sum + weights[k]! * residual ** 2, 0);
  const variance = squares / (n - 2);
  const standardized = residuals.map(
    (residual, k) => (residual * Math.sqrt(weights[k]!)) / Math.sqrt(variance * (1 - leverage[k]!)),
  );
  const cross = (-meanX * variance) / ofX;
  return {
    intercept,
    slope,
    covariance: [
      [variance * (1 / all + meanX ** 2 / ofX), cross],
      [cross, variance / ofX],
    ],
    fitted,
    leverage,
    residuals,
    standardized,
    cooksDistance: standardized.map((each, k) => (each ** 2 * leverage[k]!) / (2 * (1 - leverage[k]!))),
    residualSd: Math.sqrt(variance),
    r2: 1 - squares / ofY,
  };
}
