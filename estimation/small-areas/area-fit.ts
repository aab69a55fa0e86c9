import { factorSymmetric } from '../linear/factor-symmetric.ts';

/** Areas with a direct estimate: y = X b + u + e, Var u = A, Var e = D known. */
export interface SampledAreas {
  readonly estimates: Float64Array;
  readonly variances: Float64Array;
  /** One row of covariates per area. */
  readonly rows: readonly Float64Array[];
  readonly width: number;
}

/** Generalized least squares for one variance A between areas. */
export interface AreaFit {
  readonly between: number;
  /** Weights 1 / (A + D). */
  readonly weights: Float64Array;
  readonly coefficients: Float64Array;
  /** Q, the covariance matrix of the coefficients, row after row. */
  readonly covariance: Float64Array;
  readonly residuals: Float64Array;
  readonly kept: readonly number[];
  /** Log of the determinant of X' V^-1 X. */
  readonly logDeterminant: number;
}

export function fitAreas(areas: SampledAreas, between: number): AreaFit {
  const { estimates, variances, rows, width } = areas;
  const weights = variances.map((variance) => 1 / (between + variance));
  const products = weightedProducts(areas, weights);
  const cross = new Float64Array(width);
  for (const [area, row] of rows.entries())
    for (let a = 0; a < width; a++) cross[a]! += weights[area]! * row[a]! * estimates[area]!;
  const factor = factorSymmetric(products, width);
  const coefficients = factor.solve(cross);
  const covariance = new Float64Array(width * width);
  for (let column = 0; column < width; column++) {
    const unit = new Float64Array(width);
    unit[column] = 1;
    covariance.set(factor.solve(unit), column * width);
  }
  const residuals = estimates.map((value, area) => value - dotRow(rows[area]!, coefficients));
  const logDeterminant = logDeterminantOf(products, width);
  return { between, weights, coefficients, covariance, residuals, kept: factor.kept, logDeterminant };
}

/** Sum of weight * x x' over the areas, row after row. */
export function weightedProducts({ rows, width }: SampledAreas, weights: Float64Array): Float64Array {
  const products = new Float64Array(width * width);
  for (const [area, row] of rows.entries())
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) products[a * width + b]! += weights[area]! * row[a]! * row[b]!;
  return products;
}

/** Matrix product of two square matrices, row after row. */
export function squareProduct(first: Float64Array, second: Float64Array, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let a = 0; a < width; a++)
    for (let k = 0; k < width; k++)
      for (let b = 0; b < width; b++) product[a * width + b]! += first[a * width + k]! * second[k * width + b]!;
  return product;
}

export function traceOf(matrix: Float64Array, width: number): number {
  let trace = 0;
  for (let a = 0; a < width; a++) trace += matrix[a * width + a]!;
  return trace;
}

/** x' M x. */
export function quadratic(row: Float64Array, matrix: Float64Array): number {
  const width = row.length;
  let sum = 0;
  for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) sum += row[a]! * matrix[a * width + b]! * row[b]!;
  return sum;
}

export function dotRow(row: Float64Array, coefficients: Float64Array): number {
  let sum = 0;
  for (let a = 0; a < row.length; a++) sum += row[a]! * coefficients[a]!;
  return sum;
}

/** By elimination; minus infinity for a singular matrix. */
function logDeterminantOf(matrix: Float64Array, width: number): number {
  const work = matrix.slice();
  let sum = 0;
  for (let pivot = 0; pivot < width; pivot++) {
    const diagonal = work[pivot * width + pivot]!;
    if (!(diagonal > 0)) return -Infinity;
    sum += Math.log(diagonal);
    for (let row = pivot + 1; row < width; row++) {
      const factor = work[row * width + pivot]! / diagonal;
      for (let column = pivot; column < width; column++)
        work[row * width + column]! -= factor * work[pivot * width + column]!;
    }
  }
  return sum;
}
