import type { ModelColumns } from '../linear/model-columns.ts';
import { type StepReport, weightReport } from './weight-report.ts';
import type { WeightingStep } from './weighting-step.ts';

/** The columns of a step that fitted weights to totals, which the variance needs. */
export interface FittedColumns {
  readonly columns: ModelColumns;
  /** Weights before the step. */
  readonly weights: Float64Array;
  /** Root of the covariance of totals that are estimates. */
  readonly totalsRoot?: Float64Array | undefined;
}

export interface WeightedFile {
  /** Final weights, one per row. */
  readonly weights: Float64Array;
  /** One per step, in order. */
  readonly reports: readonly StepReport[];
  /** One per step that has columns, in order. */
  readonly fitted: readonly FittedColumns[];
}

/**
 * Applies the steps of weighting one after the other, from the design weights to the final ones.
 *
 * @param weights design weights, 0 or more (length n)
 * @param steps each prepared for the same n rows
 * @throws EstimationError the errors of the steps; no-weight if a step leaves no weight
 * @see Valliant, Dever and Kreuter (2018), Practical Tools for Designing and Weighting Survey Samples,
 *   chapters 13 and 14
 * @example applySteps(Float64Array.of(1, 2, 9), [trim({ upper: 5 })]).weights // => Float64Array.of(3, 4, 5)
 */
export function applySteps(weights: Float64Array, steps: readonly WeightingStep[]): WeightedFile {
  const reports: StepReport[] = [];
  const fitted: FittedColumns[] = [];
  let current = weights;
  for (const { kind, columns, totalsRoot, apply } of steps) {
    const { weights: next, convergence } = apply(current);
    reports.push({ kind, convergence, ...weightReport(current, next) });
    if (columns !== undefined) fitted.push({ columns, weights: current, totalsRoot });
    current = next;
  }
  return { weights: current, reports, fitted };
}
