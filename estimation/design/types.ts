/** Codes of strata or clusters, compared as text: `1` and `'1'` are the same, `'01'` is another. */
export type Codes = readonly (string | number)[] | Int32Array;

/**
 * What a stratum with a single PSU adds to the variance.
 *
 * - `fail`: the estimate throws `single-psu-stratum`.
 * - `remove`, `certainty`: nothing. The two names say why: left out, or taken with certainty.
 * - `adjust`: its distance from the mean of all PSUs instead of from its own.
 * - `average`: the mean of what the other strata add.
 */
export type LonelyPsu = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average';

export interface DesignInput {
  /** Final weights, one per row. Left out: the product of the inverse sampling fractions when `fpc` is given, else 1. */
  readonly weights?: ArrayLike<number>;
  /** Number of rows, for a design that has no column at all. */
  readonly rows?: number;
  /** Stratum codes, one column per stage. Left out: one stratum. */
  readonly strata?: readonly Codes[];
  /** Cluster codes, one column per stage. Left out: every row is its own PSU. */
  readonly clusters?: readonly Codes[];
  /** Population sizes or sampling fractions, one column per stage. Left out: sampling with replacement. */
  readonly fpc?: readonly ArrayLike<number>[];
  /** Whether `fpc` holds numbers of units or fractions. Left out: fractions only when no value is above 1. */
  readonly fpcType?: 'population' | 'fraction';
  /** True when cluster codes are unique only within their stratum. */
  readonly nest?: boolean;
  readonly lonelyPsu: LonelyPsu;
  /** Treat a stratum in which a single PSU has rows of the domain as a lonely one too (`adjust` and `average` only). */
  readonly domainLonely?: boolean;
  /** First-stage PSUs that were sampled but have no rows, such as PSUs without incidents. PSUs that do have rows may be repeated. */
  readonly frame?: { readonly strata?: Codes; readonly clusters: Codes };
}

/** A later stage as it was sampled: unit of every row, and units sampled and in the population where known. */
export interface Stage {
  readonly units: Int32Array;
  readonly unitCount: number;
  /** Sampling fraction of every row's unit within its parent. */
  readonly fractions: Float64Array;
}

/**
 * A sampling design, ready for estimation: integer codes in typed arrays, PSUs numbered so that those of a stratum follow
 * each other. It never changes after it is made, and holds only plain data, so that it can be handed to a worker thread.
 */
export interface Design {
  readonly rows: number;
  readonly weights: Float64Array;
  /** PSU of each row. */
  readonly rowPsu: Int32Array;
  /** Rows in the order of their PSU; those of PSU p are `rowOrder[psuStart[p]]` to `rowOrder[psuStart[p + 1] - 1]`. */
  readonly rowOrder: Int32Array;
  readonly psuStart: Int32Array;
  readonly psuCount: number;
  readonly psuStratum: Int32Array;
  readonly strataCount: number;
  /** PSUs of each stratum, with and without rows. */
  readonly psusInStratum: Int32Array;
  /** First-stage sampling fraction of each stratum; 0 when it is not corrected for. */
  readonly fraction: Float64Array;
  readonly stratumLabels: readonly string[];
  /** Second and later stages; the ultimate-cluster variance does not look at them. */
  readonly laterStages: readonly Stage[];
  readonly lonelyPsu: LonelyPsu;
  readonly domainLonely: boolean;
  /** PSUs and strata that hold a row of weight other than 0, or stand in the frame. */
  readonly countedPsus: number;
  readonly countedStrata: number;
  /** `countedPsus` - `countedStrata`. */
  readonly degreesOfFreedom: number;
}
