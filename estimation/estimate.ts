import { statisticErrors } from './errors/statistic-errors.ts';
import type { DfChoice, LimitsChoice, Options } from './options.ts';
import type { Quantity } from './quantity.ts';

/** Limits that an estimate can carry: a choice of the caller, or those that the statistic prescribes. */
export type LimitsKind = LimitsChoice | 'log' | 'woodruff' | 'fisher';

/** How an estimate was made: the choices that its degrees of freedom and its limits rest on. */
export interface MadeWith<Df extends DfChoice = DfChoice, L extends LimitsKind = LimitsKind> {
  readonly df: Df;
  readonly limits: L;
  /** Confidence level of the limits. */
  readonly level: number;
}

/** One figure with its precision. A quantity that cannot be computed gives the reason. */
export interface Estimate<Df extends DfChoice = DfChoice, L extends LimitsKind = LimitsKind> {
  readonly value: Quantity;
  /** Standard error, in the unit of `value`. */
  readonly se: Quantity;
  readonly lower: Quantity;
  readonly upper: Quantity;
  /** Coefficient of variation, se / |value|, a fraction. */
  readonly cv: Quantity;
  /** Degrees of freedom that the limits use; Infinity for normal limits. */
  readonly df: number;
  /** Those of the domain, where `df` is a number that the caller gave. */
  readonly domainDf?: number;
  /** Design effect: variance over that of a simple random sample of the same size. */
  readonly deff: Quantity;
  /** Rows in the domain with the variables present and a weight other than 0. */
  readonly n: number;
  /** n / deff. */
  readonly effectiveN: Quantity;
  readonly madeWith: MadeWith<Df, L>;
}

/**
 * An estimate as its options made it. Without `NoInfer` the place that the estimate is handed to would decide
 * what the options were, where the caller left them out.
 */
export type EstimateMade<Df extends DfChoice, L extends LimitsKind> = Estimate<NoInfer<Df>, NoInfer<L>>;

/**
 * An estimate with the degrees of freedom of its domain, or with a number that the caller states. Quality
 * labels need one.
 */
export type DomainEstimate<L extends LimitsKind = LimitsKind> = Estimate<'domain' | number, L>;

/** The choices of a caller, completed by the defaults of the statistic. */
export function madeWith<Df extends DfChoice, L extends LimitsChoice>(options: Options<Df, L>): MadeWith<Df, L> {
  const { df = 'full', limits = 't', level = 0.95 } = options;
  // A type parameter that the caller left out has the default of the statistic, which is the value filled in
  // here.
  return Object.freeze({ df: df as Df, limits: limits as L, level });
}

/**
 * Refuses an estimate whose degrees of freedom are not those of its domain. The type refuses it too, where it
 * is known.
 */
export function checkDomainDf({ madeWith: { df } }: Estimate): void {
  if (df === 'full' || df === 'infinite') throw statisticErrors.labelDf({ df });
}
