/** `share`: a fraction between 0 and 1. `other`: totals, means, rates. */
export type QualityKind = 'share' | 'other';

export type PublicationStandard = 'inegi' | 'ine_chile' | 'cepal_2020' | 'cepal_2023' | 'nchs' | 'dane' | 'abs';

/** What an estimate needs to be in a class: everything that is named. */
export interface Needs {
  /** Rows in the base. */
  readonly n?: number;
  /** Degrees of freedom of the domain. */
  readonly df?: number;
  /** n / deff. */
  readonly effectiveN?: number;
  readonly deff?: number;
  /** Rows of the base with the characteristic, unweighted; of a share's complement, those without. */
  readonly positive?: number;
  /** The same over the design effect where that is above 1. */
  readonly effectivePositive?: number;
  readonly cvBelow?: number;
  readonly cvAtMost?: number;
  /** Largest standard error of a share p is min(p, 1 - p) to this power, divided by `divisor`. */
  readonly seAtMost?: { readonly power: number; readonly divisor: number };
  /** Coefficient of variation of the logarithm: se / (q |ln q|), q = min(p, 1 - p). */
  readonly logCvAtMost?: number;
  readonly shareAtLeast?: number;
  /** Width of limits of 95 % on the logarithm (t), over the estimate. */
  readonly relativeWidthAtMost?: number;
  /** A share other than 0 and 1. */
  readonly inside?: true;
  /** Presented by the rules for the interval of Korn and Graubard: `nchsLabel`. */
  readonly kornGraubard?: true;
}

/** A class of precision. Two classes side by side may have one label: two ways to deserve it. */
export interface PrecisionClass {
  readonly label: string;
  readonly needs: Needs;
}

/**
 * A publication standard, as data. Classes go from the best to the worst, which needs nothing; an estimate gets the
 * first whose needs it meets.
 */
export interface PrecisionStandard {
  /** Document, and where in it. */
  readonly source: string;
  /**
   * Label of an estimate of 0, of a share of 1 and of an estimate without error, where the coefficient of variation has
   * no meaning.
   */
  readonly boundary?: string;
  readonly classes: Readonly<Record<QualityKind, readonly PrecisionClass[]>>;
  /** A whole table is published when at least this share of its cells has the best label. */
  readonly tableShare?: number;
}
