import type { ModelColumns } from '../linear/model-columns.ts';
import type { ReplicateScales } from './perturbed-totals.ts';

export type StepKind = 'eligibility' | 'nonresponse' | 'propensity' | 'poststratify' | 'rake' | 'calibrate' | 'trim';

/** How a step ended. */
export interface Convergence {
  /** Rounds of an iterated step; 1 for a step in closed form, 0 if the weights already met the totals. */
  readonly iterations: number;
  /**
   * Largest distance of a weighted sum from its total, as a share of the total; undefined for steps without
   * totals.
   */
  readonly distance: number | undefined;
}

export interface SteppedWeights {
  /** One weight per row. A row of weight 0 keeps it. */
  readonly weights: Float64Array;
  readonly convergence: Convergence;
}

/**
 * One step of weighting, prepared for the rows of a file. It is applied to the weights, and to every
 * replicate of them.
 */
export interface WeightingStep {
  readonly kind: StepKind;
  /**
   * New weights; `weights` does not change. Throws an EstimationError if the step cannot be applied to these
   * weights.
   */
  apply(weights: Float64Array): SteppedWeights;
  /**
   * Columns whose totals the weights were fitted to. The variance takes residuals from the regression on
   * them, weighted as before the step. Undefined for steps without totals.
   */
  readonly columns: ModelColumns | undefined;
  /**
   * Lower triangular root of the covariance of the totals, row after row, where these are estimates of
   * another survey. Left out where the totals are known.
   */
  readonly totalsRoot?: Float64Array;
  /** The step that one replicate takes in place of this one, where the totals are estimates. */
  readonly inReplicate?: (replicate: number, scales: ReplicateScales) => WeightingStep;
}
