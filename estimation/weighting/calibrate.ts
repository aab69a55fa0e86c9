import { weightingErrors } from '../errors/weighting-errors.ts';
import type { ModelColumns } from '../linear/model-columns.ts';
import { symmetricRoot } from '../linear/symmetric-root.ts';
import { checkChoice } from '../options.ts';
import type { Bounds, CalibrationKind } from './calibration-method.ts';
import { checkNumbers } from './check-numbers.ts';
import type { Constraints } from './constraints.ts';
import { findPatterns, type Patterns, sumsByPattern } from './patterns.ts';
import { perturbedTotals, type ReplicateScales } from './perturbed-totals.ts';
import { type Calibrated, type CalibrationChoice, solveCalibration } from './solve-calibration.ts';
import { checkWeights } from './sums-by-group.ts';
import type { WeightingStep } from './weighting-step.ts';

export interface Calibration {
  readonly method: CalibrationKind;
  /**
   * Auxiliary columns; categories count as one 0/1 column per code. Columns may be collinear when their
   * totals agree.
   */
  readonly columns: ModelColumns;
  /** The name of each column in messages, for example `sex=woman`. */
  readonly names: readonly string[];
  /** Population total of each column. */
  readonly totals: ArrayLike<number>;
  /**
   * Covariance matrix of the totals (rows and columns as `totals`), where they are estimates of another
   * survey that does not depend on this one. Default: the totals are known.
   */
  readonly covariance?: readonly ArrayLike<number>[];
  /** Smallest and largest factor, around 1. Default none; `logit` needs both. */
  readonly bounds?: Bounds;
}

/**
 * Calibration: factors g = F(x' b), as near to 1 as possible in the distance of the method, such that the
 * sums of w g x are the population totals.
 *
 * `linear`: F = 1 + u, the regression estimator, whose weights may be negative without bounds. `raking`: F
 * = exp(u). `logit`: F stays within the bounds. With bounds the factors of `linear` and `raking` are cut at
 * them.
 *
 * Totals that are estimates (`covariance`): the variance of an estimate T grows by b' V b, b the slopes of
 * T's variable on the columns; in replicates the totals are moved, one column of the root of V in each of
 * as many replicates. Take their squares around the estimate (`mse`).
 *
 * @param input columns of n rows, with the name and the population total of each, in the units of the
 * column
 * @returns the step
 * @throws EstimationError length-mismatch, invalid-total (totals, covariance), invalid-option (bounds);
 * when applied missing-auxiliary (a number is missing), empty-cell, unreachable-totals, inconsistent-totals
 * (collinear), not-converged, invalid-weight
 * @see Deville and Särndal (1992), Journal of the American Statistical Association 87, 376-382; R survey,
 *   calibrate; of estimated totals Dever and Valliant (2010), Survey Methodology 36, 45-56, and Fuller
 *   (1998), Statistica Sinica 8, 1153-1164
 * @example calibrate({ method: 'linear', columns: modelColumns(2, [{ kind: 'number', values: Float64Array.of(1, 1) }]), names: ['persons'], totals: [8] }).apply(Float64Array.of(1, 3)).weights // => Float64Array.of(2, 6)
 */
export function calibrate(input: Calibration): WeightingStep {
  const { method, columns, names, totals, covariance, bounds = [-Infinity, Infinity] } = input;
  const constraints: Constraints = { columns, names, totals: Float64Array.from(totals) };
  checkConstraints(constraints, method, bounds);
  const totalsRoot = covariance && rootOfTotals(covariance, totals.length);
  const blocks = columns.blocks.filter((block) => block.kind === 'category');
  const patterns = blocks.length === columns.blocks.length ? findPatterns(columns.rows, blocks) : undefined;
  return {
    kind: 'calibrate',
    columns,
    ...(totalsRoot && { totalsRoot, inReplicate: movedStep({ ...input, totals: constraints.totals }, totalsRoot) }),
    apply(weights) {
      checkWeights(weights, columns.rows);
      checkNumbers(columns, weights);
      const { factors, convergence } = patterns
        ? solveByPattern(constraints, patterns, weights, { method, bounds })
        : solveCalibration(constraints, weights, { method, bounds });
      const calibrated = weights.map((weight, row) =>
        weight === 0 ? 0 : weight * factors[patterns ? patterns.codes[row]! : row]!,
      );
      return { weights: calibrated, convergence };
    },
  };
}

function rootOfTotals(covariance: readonly ArrayLike<number>[], columns: number): Float64Array {
  const isSquare = covariance.length === columns && covariance.every((row) => row.length === columns);
  const root = isSquare ? symmetricRoot(covariance) : undefined;
  if (root === undefined) throw weightingErrors.covarianceOfTotals({ columns });
  return root;
}

/** The step of each replicate, fitted to totals that carry the error of the estimates. */
function movedStep({ covariance: _known, ...input }: Calibration & { totals: Float64Array }, root: Float64Array) {
  return (replicate: number, scales: ReplicateScales): WeightingStep =>
    calibrate({ ...input, totals: perturbedTotals(input.totals, root, replicate, scales) });
}

/** The fit depends on the rows only through the weight of each pattern. */
function solveByPattern(
  constraints: Constraints,
  patterns: Patterns,
  weights: Float64Array,
  choice: CalibrationChoice,
): Calibrated {
  const compact = { ...constraints, columns: patterns.columns };
  return solveCalibration(compact, sumsByPattern(weights, patterns), choice);
}

function checkConstraints(
  { columns, names, totals }: Constraints,
  method: CalibrationKind,
  [lower, upper]: Bounds,
): void {
  const lengths = [
    { parts: 'names', length: names.length },
    { parts: 'totals', length: totals.length },
  ] as const;
  for (const { parts, length } of lengths)
    if (length !== columns.width) throw weightingErrors.partsOfConstraints({ parts, length, columns: columns.width });
  const position = totals.findIndex((total) => !Number.isFinite(total));
  if (position >= 0) throw weightingErrors.constraintTotal({ constraint: names[position], total: totals[position] });
  checkChoice('method', method, ['linear', 'raking', 'logit']);
  if (!(lower < 1 && upper > 1)) throw weightingErrors.boundsWithoutOne({ bounds: [lower, upper] });
  if (method === 'logit' && !(Number.isFinite(lower) && Number.isFinite(upper)))
    throw weightingErrors.logitWithoutBounds();
}
