import { type Comparison, isDefined, type MarginSetting, type Quantity } from '#estimation';
import type { ProfilePlan } from './plan-profile.ts';

/** A quantity with its limits; null what cannot be computed. */
export interface ProfileQuantity {
  readonly value: number | null;
  readonly se: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A level of a term, or levels of an interaction, beside the reference. */
export interface ProfileRatio {
  readonly term: string;
  /** Of an interaction the levels of its terms, with a colon between them; blank of the intercept. */
  readonly level: string;
  readonly isReference: boolean;
  /** Coefficient on the log scale, with its standard error. */
  readonly coefficient: ProfileQuantity;
  /** Odds or rate ratio with the other terms held. */
  readonly adjusted: Omit<ProfileQuantity, 'se'>;
  readonly p: number | null;
  /** Adjusted for all ratios of the model as one family; null where the specification does not ask for it. */
  readonly pAdjusted: number | null;
  /** The same of a model with this term alone, over the same records; null of interactions. */
  readonly crude: Omit<ProfileQuantity, 'se'> | null;
  /** Records of the model with this level. */
  readonly n: number;
  /** `below-minimum-n`, or blank. */
  readonly flag: string;
}

/** A test that terms have no effect at all. */
export interface ProfileTest {
  readonly terms: readonly string[];
  readonly statistic: number | null;
  readonly ndf: number;
  readonly ddf: number;
  readonly p: number | null;
}

/** What the mean of all records would be, were all of them set to something. */
export interface ProfileMargin extends ProfileQuantity {
  readonly at: MarginSetting;
  /** Records of the model with these levels. */
  readonly n: number;
  /** The label of the standard, and what stands beside it. */
  readonly label: string;
  readonly flag: string;
}

/** A margin less that of the reference, and over it. */
export interface ProfileComparison {
  readonly at: MarginSetting;
  readonly reference: MarginSetting;
  readonly difference: ProfileQuantity & { readonly p: number | null };
  readonly ratio: ProfileQuantity & { readonly p: number | null };
}

/** The margins of some terms, and each of them beside that of the references. */
export interface ProfileMargins {
  readonly of: readonly string[];
  readonly values: readonly ProfileMargin[];
  readonly comparisons: readonly ProfileComparison[];
}

/** Records that are in no model, each under the first reason that holds. */
export interface LeftOut {
  /** Of whom the figure counts nothing: who was not asked, is no victim. */
  readonly outsideBase: number;
  /** Those that the specification is not about. */
  readonly notAmong: number;
  /** Those of whom a term has no value. */
  readonly unknown: number;
  /** Those that count in no figure. */
  readonly noWeight: number;
  /** Of those of unknown value, by variable; one record may lack several. */
  readonly unknownOf: readonly { readonly variable: string; readonly n: number }[];
  /** Levels that no record of the model has. */
  readonly levels: ProfilePlan['absent'];
}

/** What the model of a profile says. */
export interface AdjustedProfile {
  /** Records in the model, and those with the characteristic or with more than 0. */
  readonly n: number;
  readonly positives: number;
  readonly df: number;
  readonly leftOut: LeftOut;
  readonly ratios: readonly ProfileRatio[];
  readonly tests: readonly ProfileTest[];
  readonly margins: readonly ProfileMargins[];
}

export function quantityOf({
  value,
  se,
  lower,
  upper,
}: Pick<Comparison, 'value' | 'se' | 'lower' | 'upper'>): ProfileQuantity {
  return { value: numberOrNull(value), se: numberOrNull(se), lower: numberOrNull(lower), upper: numberOrNull(upper) };
}

export function limitsOf({ value, lower, upper }: { value: number; lower: Quantity; upper: Quantity }) {
  return { value, lower: numberOrNull(lower), upper: numberOrNull(upper) };
}

export function scaledBy({ value, se, lower, upper }: ProfileQuantity, per: number): ProfileQuantity {
  const times = (number: number | null) => (number === null ? null : number * per);
  return { value: times(value), se: times(se), lower: times(lower), upper: times(upper) };
}

export function numberOrNull(quantity: Quantity): number | null {
  return isDefined(quantity) ? quantity : null;
}
