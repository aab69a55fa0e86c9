import type { ModelColumns } from '../linear/model-columns.ts';

export type StepKind = 'eligibility' | 'nonresponse' | 'propensity' | 'poststratify' | 'rake' | 'calibrate' | 'trim';

/** How a step came to its end. */
export interface Convergence {
  /** Rounds of an iterated step; 1 for a step in closed form, 0 when the weights were right already. */
  readonly iterations: number;
  /** Largest distance of a weighted sum from its total, as a share of the total; undefined for steps without totals. */
  readonly distance: number | undefined;
}

export interface SteppedWeights {
  /** One weight per row. A row of weight 0 keeps it. */
  readonly weights: Float64Array;
  readonly convergence: Convergence;
}

/** One step of weighting, prepared for the rows of a file: it is applied to the weights and anew to every replicate of them. */
export interface WeightingStep {
  readonly kind: StepKind;
  /** New weights; the given ones are not changed. Throws EstimationError when the step cannot be taken from these weights. */
  apply(weights: Float64Array): SteppedWeights;
  /**
   * Columns whose totals the weights were fitted to. The variance takes residuals from the regression on them, weighted as before the
   * step. Undefined for steps without totals.
   */
  readonly columns: ModelColumns | undefined;
}
