import { EstimationError } from '../errors.ts';
import { factorSymmetric, type SymmetricFactor } from '../linear/factor-symmetric.ts';
import { crossProduct, gram } from '../linear/gram.ts';
import type { CalibrationMethod } from './calibration-method.ts';
import { type Bounds, type CalibrationKind, calibrationMethod } from './calibration-method.ts';
import { type Constraints, checkCollinear, checkReach, type StartingSums, sizesOf } from './constraints.ts';
import { rounded } from './fit-to-total.ts';
import { linearPredictor } from './linear-predictor.ts';

const CONVERGED = 1e-12;
// What is accepted when rounding leaves no better step: far below any printed total.
const ROUNDING = 1e-9;
const ITERATIONS = 100;
const HALVINGS = 40;
// Share of the starting matrix that is added where all rows of a direction are at their bounds.
const RIDGE = 1e-4;

export interface Calibrated {
  /** g of each row. */
  readonly factors: Float64Array;
  readonly iterations: number;
  readonly distance: number;
}

/** A point of the search: the linear predictor and what it gives. */
interface Point {
  readonly predictor: Float64Array;
  readonly factors: Float64Array;
  readonly gap: Float64Array;
  readonly distance: number;
  readonly objective: number;
}

/**
 * Finds g_i = F(x_i' b) such that the sums of w_i g_i x_i are the totals: the minimum of the convex dual sum w_i I(x_i' b) - gap' b, by
 * Newton steps that are halved until they descend.
 */
export function solveCalibration(
  constraints: Constraints,
  weights: Float64Array,
  kind: CalibrationKind,
  bounds: Bounds,
): Calibrated {
  const { columns, totals } = constraints;
  const method = calibrationMethod(kind, bounds);
  const start = startingSums(constraints, weights);
  checkReach(constraints, start, kind === 'linear' ? bounds : [Math.max(bounds[0], 0), bounds[1]]);
  const sizes = sizesOf(constraints, start);
  const matrix = gram(columns, weights);
  const whole = factorSymmetric(matrix, columns.width);
  checkCollinear(constraints, start, sizes, matrix, whole);
  const startingGap = totals.map((total, column) => total - start.sums[column]!);

  const at = (predictor: Float64Array, coefficients: Float64Array): Point => {
    const factors = predictor.map(method.factor);
    const reached = crossProduct(columns, weights, factors);
    const gap = totals.map((total, column) => total - reached[column]!);
    let objective = -dot(startingGap, coefficients);
    for (let row = 0; row < weights.length; row++)
      if (weights[row] !== 0) objective += weights[row]! * method.integral(predictor[row]!);
    const distance = Math.max(0, ...whole.kept.map((column) => Math.abs(gap[column]!) / sizes[column]!));
    return { predictor, factors, gap, distance, objective };
  };

  let coefficients = new Float64Array(columns.width);
  let point = at(new Float64Array(columns.rows), coefficients);
  let iterations = 0;
  while (point.distance > CONVERGED) {
    const direction = newtonFactor(constraints, weights, method, point, matrix, whole).solve(point.gap);
    const along = linearPredictor(columns, direction);
    const descent = dot(point.gap, direction);
    let next: Point | undefined;
    if (++iterations <= ITERATIONS) {
      for (let halving = 0, step = 1; halving < HALVINGS && next === undefined; halving++, step /= 2) {
        const moved = coefficients.map((value, column) => value + step * direction[column]!);
        const trial = at(
          point.predictor.map((u, row) => u + step * along[row]!),
          moved,
        );
        // Near the end the objective is flat to the last bit, and only the distance tells.
        const descends = trial.objective <= point.objective - 1e-4 * step * descent;
        const closes = point.distance < 1e-3 && trial.distance <= point.distance / 2;
        if (Number.isFinite(trial.distance) && (descends || closes)) {
          coefficients = moved;
          next = trial;
        }
      }
    }
    if (next === undefined) {
      if (point.distance <= ROUNDING) break;
      throw notConverged(constraints, sizes, whole, point, iterations - 1, bounds);
    }
    point = next;
  }
  return { factors: point.factors, iterations, distance: point.distance };
}

function newtonFactor(
  { columns }: Constraints,
  weights: Float64Array,
  method: CalibrationMethod,
  { predictor }: Point,
  matrix: Float64Array,
  whole: SymmetricFactor,
): SymmetricFactor {
  if (method.isLinear) return whole;
  const slopes = gram(
    columns,
    weights.map((weight, row) => (weight === 0 ? 0 : weight * method.slope(predictor[row]!))),
  );
  const factor = factorSymmetric(slopes, columns.width);
  if (factor.kept.length === whole.kept.length) return factor;
  return factorSymmetric(
    slopes.map((value, entry) => value + RIDGE * matrix[entry]!),
    columns.width,
  );
}

function startingSums({ columns }: Constraints, weights: Float64Array): StartingSums {
  const ones = new Float64Array(columns.rows).fill(1);
  const absolute = {
    ...columns,
    blocks: columns.blocks.map((block) =>
      block.kind === 'number' ? { ...block, values: block.values.map(Math.abs) } : block,
    ),
  };
  return {
    sums: crossProduct(columns, weights, ones),
    absolute: crossProduct(absolute, weights.map(Math.abs), ones),
  };
}

function notConverged(
  { names, totals }: Constraints,
  sizes: Float64Array,
  whole: SymmetricFactor,
  { gap }: Point,
  iterations: number,
  bounds: Bounds,
): EstimationError {
  const relative = (column: number) => Math.abs(gap[column]!) / sizes[column]!;
  const worst = whole.kept.reduce((a, b) => (relative(b) > relative(a) ? b : a));
  const bounded = Number.isFinite(bounds[0]) || Number.isFinite(bounds[1]);
  return new EstimationError(
    'not-converged',
    `constraint ${names[worst]}`,
    `the total is ${totals[worst]}, and ${iterations} iterations reached ${rounded(totals[worst]! - gap[worst]!)}`,
    bounded ? 'give wider bounds or fewer constraints' : 'merge small categories or give fewer constraints',
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
