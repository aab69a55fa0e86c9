import type { EstimationError } from '../errors/estimation-error.ts';
import { weightingErrors } from '../errors/weighting-errors.ts';
import { factorSymmetric, type SymmetricFactor } from '../linear/factor-symmetric.ts';
import { dot } from '../linear/gram.ts';
import { type Bounds, type CalibrationKind, calibrationMethod } from './calibration-method.ts';
import { calibrationPass, rowFactors } from './calibration-pass.ts';
import { type Constraints, checkCollinear, checkReach, sizesOf } from './constraints.ts';
import { startingSums } from './starting-sums.ts';
import type { Convergence } from './weighting-step.ts';

const CONVERGED = 1e-12;
// The distance that is accepted when rounding allows no better step: far below any printed total.
const ROUNDING_LEFT = 1e-9;
const ITERATIONS = 100;
const HALVINGS = 40;
// Share of the starting matrix that is added if all rows of a direction are at their bounds.
const RIDGE = 1e-4;

/** The distance that is kept small, and how far factors may go. */
export interface CalibrationChoice {
  readonly method: CalibrationKind;
  readonly bounds: Bounds;
}

export interface Calibrated {
  /** g of each row. */
  readonly factors: Float64Array;
  readonly convergence: Convergence;
}

/** A point of the search. */
interface Point {
  readonly coefficients: Float64Array;
  /** Totals less the sums reached. */
  readonly gap: Float64Array;
  /** The largest gap as a share of the size of its total. */
  readonly distance: number;
  readonly objective: number;
  readonly slopes: Float64Array;
}

/**
 * Finds b such that the sums of w F(x' b) x are the totals: the minimum of a convex function, the sum of w
 * times the integral of F - 1 less b times (totals - sums before), by Newton steps that are halved until they
 * descend.
 */
export function solveCalibration(
  constraints: Constraints,
  weights: Float64Array,
  { method: kind, bounds }: CalibrationChoice,
): Calibrated {
  const { columns, totals } = constraints;
  const { width } = columns;
  const method = calibrationMethod(kind, bounds);
  const start = startingSums(columns, weights);
  checkReach(constraints, start, kind === 'linear' ? bounds : [Math.max(bounds[0], 0), bounds[1]]);
  const sizes = sizesOf(constraints, start);
  const startingGap = totals.map((total, column) => total - start.sums[column]!);
  let judged: readonly number[] = Array.from(totals.keys());

  const pointAt = (coefficients: Float64Array, withSlopes = !method.isLinear): Point => {
    const { reached, slopes, integral } = calibrationPass({ columns, weights, method }, coefficients, withSlopes);
    const gap = totals.map((total, column) => total - reached[column]!);
    const distance = Math.max(0, ...judged.map((column) => Math.abs(gap[column]!) / sizes[column]!));
    return { coefficients, gap, distance, slopes, objective: integral - dot(startingGap, coefficients) };
  };

  let point = pointAt(new Float64Array(width), true);
  const matrix = point.slopes;
  const whole = factorSymmetric(matrix, width);
  checkCollinear(constraints, start, { sizes, matrix, factor: whole });
  // Collinear constraints hold with the others, up to the rounding of their totals.
  judged = whole.kept;
  let iterations = 0;
  while (point.distance > CONVERGED) {
    const next = iterations < ITERATIONS ? descend(point, newtonFactor(point, matrix, whole), pointAt) : undefined;
    if (next === undefined) {
      if (point.distance <= ROUNDING_LEFT) break;
      throw calibrationNotConverged(constraints, point, { sizes, judged, iterations, bounds });
    }
    point = next;
    iterations++;
  }
  return {
    factors: rowFactors(columns, weights, method, point.coefficients),
    convergence: { iterations, distance: point.distance },
  };
}

/** The first of the whole, half, quarter, ... Newton step that descends. */
function descend(
  point: Point,
  factor: SymmetricFactor,
  pointAt: (coefficients: Float64Array) => Point,
): Point | undefined {
  const direction = factor.solve(point.gap);
  const descent = dot(point.gap, direction);
  for (let halving = 0, step = 1; halving < HALVINGS; halving++, step /= 2) {
    const trial = pointAt(point.coefficients.map((value, column) => value + step * direction[column]!));
    if (!Number.isFinite(trial.distance)) continue;
    // Near the end the objective is flat to the last bit, and only the distance shows progress.
    const descends = trial.objective <= point.objective - 1e-4 * step * descent && trial.objective < point.objective;
    const closes = point.distance < 1e-3 && trial.distance <= point.distance / 2;
    if (descends || closes) return trial;
  }
  return undefined;
}

function newtonFactor({ slopes }: Point, matrix: Float64Array, whole: SymmetricFactor): SymmetricFactor {
  // The linear method has the same slopes everywhere, computed once. In the others all slopes are 0 when all
  // rows are at their bounds.
  if (slopes === matrix || slopes.every((slope) => slope === 0)) return whole;
  const factor = factorSymmetric(slopes, whole.width);
  if (factor.kept.length === whole.kept.length) return factor;
  return factorSymmetric(
    slopes.map((slope, entry) => slope + RIDGE * matrix[entry]!),
    whole.width,
  );
}

/** What a search for factors ended with. */
interface EndOfSearch {
  readonly sizes: Float64Array;
  /** The constraints by which the search is judged. */
  readonly judged: readonly number[];
  readonly iterations: number;
  readonly bounds: Bounds;
}

function calibrationNotConverged(
  { names, totals }: Constraints,
  { gap }: Point,
  { sizes, judged, iterations, bounds }: EndOfSearch,
): EstimationError {
  const share = (column: number) => Math.abs(gap[column]!) / sizes[column]!;
  const worst = judged.reduce((a, b) => (share(b) > share(a) ? b : a));
  const bounded = Number.isFinite(bounds[0]) || Number.isFinite(bounds[1]);
  return weightingErrors.calibrationNotSettled({
    constraint: names[worst],
    total: totals[worst]!,
    reached: totals[worst]! - gap[worst]!,
    iterations,
    bounded,
  });
}
