import type { ModelColumns } from '../linear/model-columns.ts';

/** Codes of strata or clusters, compared as text: `1` and `'1'` are the same, `'01'` is another. */
export type Codes = readonly (string | number)[] | Int32Array;

/**
 * What a stratum with a single PSU adds to the variance.
 *
 * - `fail`: the estimate throws `single-psu-stratum`.
 * - `remove`, `certainty`: it adds nothing. The names give the reason: it is left out, or it was taken with
 *   certainty.
 * - `adjust`: it adds its distance from the mean of all PSUs, as it has no mean of its own.
 * - `average`: it adds the mean of what the other strata add.
 */
export type LonelyPsu = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';

export interface DesignInput {
  /**
   * Final weights, one per row. Default: the product of the inverse sampling fractions if there is `fpc`,
   * otherwise 1.
   */
  readonly weights?: ArrayLike<number>;
  /** Number of rows, for a design without any column. */
  readonly rows?: number;
  /** Stratum codes, one column per stage. Default: one stratum. */
  readonly strata?: readonly Codes[];
  /** Cluster codes, one column per stage. Default: every row is a PSU. */
  readonly clusters?: readonly Codes[];
  /** Population sizes or sampling fractions, one column per stage. Default: sampling with replacement. */
  readonly fpc?: readonly ArrayLike<number>[];
  /** Whether `fpc` holds numbers of units or fractions. Default: fractions only if no value is above 1. */
  readonly fpcType?: 'population' | 'fraction';
  /** True when cluster codes are unique only within their stratum. */
  readonly nest?: boolean;
  /**
   * `brewer`: `fpc` holds the inclusion probability of every unit, and units may differ in it (sampling
   * without replacement with probability proportional to size). Default: the units of a stratum are drawn
   * with equal probability.
   */
  readonly pps?: 'brewer';
  readonly lonelyPsu: LonelyPsu;
  /**
   * Also treat a stratum as lonely if only one of its PSUs has rows of the domain (`adjust` and `average`
   * only).
   */
  readonly domainLonely?: boolean;
  /**
   * First-stage PSUs that were sampled but have no rows, such as PSUs without incidents. PSUs that do have
   * rows may be repeated.
   */
  readonly frame?: { readonly strata?: Codes; readonly clusters: Codes };
}

/** Second or later stage that has a correction: units drawn within the units of the stage before. */
export interface LaterStage {
  readonly unitCount: number;
  /** Unit of the stage before that each unit belongs to. */
  readonly parent: Int32Array;
  /** Stratum within the parent. Cells are numbered over the whole file. */
  readonly cell: Int32Array;
  readonly cellCount: number;
  readonly sampledInCell: Int32Array;
  /** Sampling fraction f of each unit within its cell. */
  readonly fraction: Float64Array;
  /** Share of its cell that was not sampled, 1 - f, of each unit. */
  readonly unsampled: Float64Array;
}

/** A step that fitted the weights of a design to totals: what the residuals of its variance need. */
export interface FittedStep {
  /** Columns whose totals the weights were fitted to. */
  readonly columns: ModelColumns;
  /** Weights before the step. */
  readonly weightsBefore: Float64Array;
  /** X' W X with these weights (width * width). */
  readonly gram: Float64Array;
  /** Total of the columns under the final weights in every unit (units * width). */
  readonly unitTotals: Float64Array;
  /** X' W X_t for each later step t (width * width of t). */
  readonly crossedLater: readonly Float64Array[];
  /** Root of the covariance of the totals (width * width), where these are estimates. */
  readonly totalsRoot: Float64Array | undefined;
}

/** Editions of a stacked design that were drawn apart: what two of them have in common. */
export interface StackedEditions {
  /** Strata of each edition. */
  readonly strata: readonly Int32Array[];
  /** For each PSU the first one that is the same area: itself unless an earlier edition has it. */
  readonly samePsu: Int32Array;
  /** For each stratum the first one that it shares a PSU with, directly or through another one. */
  readonly sameStratum: Int32Array;
  readonly shared: readonly SharedStratum[];
}

export interface PsusOfStratum {
  readonly stratum: number;
  readonly psus: Int32Array;
}

/** Strata of two editions with the PSUs that both have. */
export interface SharedStratum {
  readonly earlier: PsusOfStratum;
  /** The same areas, one for one. */
  readonly later: PsusOfStratum;
  /** 1 - n n' / (N m) of each, n and n' drawn of N, m of them in both: 1 without a correction, 1 - f where all are. */
  readonly unsampled: Float64Array;
}

interface CommonDesign {
  readonly rows: number;
  readonly weights: Float64Array;
  /** Unit of each row: the finest one that the variance distinguishes. */
  readonly rowUnit: Int32Array;
  readonly unitCount: number;
  /**
   * What a row adds to its unit: its weight. In replicates of whole weights it is 1, and the unit's factor is
   * the weight.
   */
  readonly base: Float64Array;
  /** In each unit: rows, rows of weight other than 0, and the sum of `base`. */
  readonly unitRows: Int32Array;
  readonly unitCounted: Int32Array;
  readonly unitWeight: Float64Array;
  readonly degreesOfFreedom: number;
}

/**
 * A sampling design for linearization, ready for estimation: integer codes in typed arrays, PSUs numbered so
 * that those of a stratum follow each other. It never changes, and it holds only plain data, so a worker
 * thread can receive it.
 */
export interface TaylorDesign extends CommonDesign {
  readonly kind: 'taylor';
  /** PSU of each row; the same as `rowUnit` unless later stages enter the variance. */
  readonly rowPsu: Int32Array;
  /** PSU of each unit. */
  readonly unitPsu: Int32Array;
  readonly psuCount: number;
  readonly psuStratum: Int32Array;
  readonly strataCount: number;
  /** PSUs of each stratum, with and without rows. */
  readonly psusInStratum: Int32Array;
  /**
   * First-stage sampling fraction of each PSU; 0 without a correction. Equal within a stratum unless the
   * design is `pps`.
   */
  readonly psuFraction: Float64Array;
  /** First-stage sampling fraction of each stratum; the smallest of its PSUs when the design is `pps`. */
  readonly fraction: Float64Array;
  /** Share of its stratum not sampled, 1 - f, of each PSU. */
  readonly psuUnsampled: Float64Array;
  readonly pps: boolean;
  readonly stratumLabels: readonly string[];
  /** Second and later stages that have a correction, in their order. */
  readonly laterStages: readonly LaterStage[];
  readonly lonelyPsu: LonelyPsu;
  readonly domainLonely: boolean;
  /** PSUs of each stratum that hold a row of weight other than 0, or stand in the frame. */
  readonly countedInStratum: Int32Array;
  /** PSUs minus strata that hold a row of weight other than 0, or stand in the frame. */
  readonly degreesOfFreedom: number;
  /** Fitted steps of the weighting, in their order. */
  readonly fittedSteps: readonly FittedStep[];
  /** Absent unless editions were stacked that were drawn apart. */
  readonly stacked?: StackedEditions;
}

/**
 * A design that carries its variance in replicates of its weights. A unit is a set of rows whose weights keep
 * their proportions in all replicates.
 */
export interface ReplicateDesign extends CommonDesign {
  readonly kind: 'replicate';
  /** Factor of each unit in the full sample; times `base` it is the row's weight. */
  readonly full: Float64Array;
  /** Factor of each unit in each replicate. */
  readonly factors: readonly Float64Array[];
  /** Variance = scale * sum over r of rscales[r] * (theta_r - centre)^2. */
  readonly scale: number;
  readonly rscales: Float64Array;
  /** The centre is the full-sample estimate instead of the mean of the replicates. */
  readonly mse: boolean;
}

export type Design = TaylorDesign | ReplicateDesign;
