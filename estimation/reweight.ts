import type { Design, FittedStep, ReplicateDesign, TaylorDesign } from './design/types.ts';
import { unitSums } from './design/unit-sums.ts';
import { EstimationError } from './errors/estimation-error.ts';
import { replicateErrors } from './errors/replicate-errors.ts';
import { crossGram, gram } from './linear/gram.ts';
import { type ModelColumns, readRow } from './linear/model-columns.ts';
import { applySteps, type FittedColumns } from './weighting/apply-steps.ts';
import type { StepReport } from './weighting/weight-report.ts';
import type { WeightingStep } from './weighting/weighting-step.ts';

/** A design with its new weights, and a report of each step. */
export interface Reweighted<D extends Design> {
  readonly design: D;
  readonly reports: readonly StepReport[];
}

/**
 * Applies the steps of weighting to a design, from its weights to the final ones.
 *
 * Linearization: the value z of a statistic is replaced by its residual from the regression on the columns of
 * each fitted step (post-stratification, raking, calibration), from the last one back, with the weights before
 * that step: what the last one fitted has no error, whatever was fitted before. Trimming and nonresponse do not
 * change the variance. Totals that are estimates add b' V b, b the slopes of that regression and V their
 * covariance. Replicates: every step is applied to each of them again, to totals that are moved where they are
 * estimates.
 *
 * @param design as it was drawn, or as an earlier call gave it (length n)
 * @param steps in the order in which they are taken, each prepared for the same n rows
 * @returns a new design; `design` does not change
 * @throws EstimationError the errors of the steps
 * @see Deville and Särndal (1992), JASA 87, 376-382; Särndal, Swensson and Wretman (1992), section 6.6
 * @example reweight(design3, [trim({ upper: 2 })]).reports[0].kind // => 'trim'
 */
export function reweight<D extends Design>(design: D, steps: readonly WeightingStep[]): Reweighted<D> {
  const { weights, reports, fitted } = applySteps(design.weights, steps);
  const changed =
    design.kind === 'replicate' ? reweightReplicates(design, weights, steps) : reweightTaylor(design, weights, fitted);
  // The new design is of the kind of the one that came in.
  return { design: changed as D, reports };
}

function reweightTaylor(design: TaylorDesign, weights: Float64Array, fitted: readonly FittedColumns[]): TaylorDesign {
  const { rowUnit, unitCount } = design;
  return Object.freeze({
    ...design,
    weights,
    base: weights,
    ...unitSums(rowUnit, unitCount, weights, weights),
    fittedSteps: fittedStepsAfter(design, weights, fitted),
  });
}

function reweightReplicates(
  design: ReplicateDesign,
  weights: Float64Array,
  steps: readonly WeightingStep[],
): ReplicateDesign {
  const { base, rowUnit, rows } = design;
  const factors = design.factors.map((column, r) => {
    const replicate = base.map((values, row) => values * column[rowUnit[row]!]!);
    try {
      return applySteps(
        replicate,
        steps.map((step) => step.inReplicate?.(r, design) ?? step),
      ).weights;
    } catch (error) {
      if (!(error instanceof EstimationError)) throw error;
      throw replicateErrors.inReplicate({ replicate: r, error });
    }
  });
  const everyRow = Int32Array.from({ length: rows }, (_, row) => row);
  const ones = new Float64Array(rows).fill(1);
  return Object.freeze({
    ...design,
    weights,
    factors,
    full: weights,
    base: ones,
    rowUnit: everyRow,
    unitCount: rows,
    ...unitSums(everyRow, rows, weights, ones),
  });
}

/** The fitted steps of before and then those of now, with totals under the final weights. */
function fittedStepsAfter(design: TaylorDesign, weights: Float64Array, fitted: readonly FittedColumns[]): FittedStep[] {
  const before = design.fittedSteps.map(({ columns, weightsBefore, totalsRoot }) => ({
    columns,
    weights: weightsBefore,
    totalsRoot,
  }));
  const all = [...before, ...fitted];
  return all.map(({ columns, weights: weightsBefore, totalsRoot }, step) => ({
    columns,
    weightsBefore,
    gram: gram(columns, weightsBefore),
    crossedLater: all.slice(step + 1).map((later) => crossGram(columns, later.columns, weightsBefore)),
    unitTotals: unitTotals(columns, weights, design),
    totalsRoot,
  }));
}

function unitTotals(columns: ModelColumns, weights: Float64Array, design: TaylorDesign): Float64Array {
  const { width, blocks, rows } = columns;
  const totals = new Float64Array(design.unitCount * width);
  const positions = new Int32Array(blocks.length);
  const value = new Float64Array(blocks.length);
  for (let row = 0; row < rows; row++) {
    const w = weights[row]!;
    if (w === 0) continue;
    const filled = readRow(columns, row, positions, value);
    const line = design.rowUnit[row]! * width;
    for (let a = 0; a < filled; a++) totals[line + positions[a]!]! += w * value[a]!;
  }
  return totals;
}
