import { intervalQuantile } from '../distributions.ts';
import { isDefined, type Quantity } from '../quantity.ts';
import type { Needs } from './standard.ts';

/** The level of the limits by which the standards judge a width, whatever limits are published. */
export const JUDGED_LEVEL = 0.95;

/** What the standards ask of an estimate. A quantity that cannot be computed meets no limit. */
export interface Facts {
  readonly value: number;
  readonly se: number;
  readonly n: number;
  readonly df: number;
  readonly deff: Quantity;
  readonly effectiveN: Quantity;
  readonly positive: number;
  /**
   * Whether no simple random sample is there to compare with, so that no design effect can be told: then rules of
   * effective cases are judged by the cases themselves, as with a design effect of 1, which is the least that they ask.
   */
  readonly isUncompared: boolean;
  /** What `nchsLabel` says; of shares. */
  readonly isPresented?: boolean | undefined;
}

type Checks = { readonly [Need in keyof Required<Needs>]: (limit: NonNullable<Needs[Need]>, facts: Facts) => boolean };

const CHECKS: Checks = {
  n: (least, { n }) => n >= least,
  df: (least, { df }) => df >= least,
  effectiveN: (least, { effectiveN, n, isUncompared }) => atLeast(isUncompared ? n : effectiveN, least),
  deff: (least, { deff, isUncompared }) => isUncompared || atLeast(deff, least),
  positive: (least, { positive }) => positive >= least,
  effectivePositive: (least, { positive, deff, isUncompared }) =>
    atLeast(isUncompared ? positive : isDefined(deff) ? positive / Math.max(1, deff) : deff, least),
  cvBelow: (limit, facts) => cvOf(facts) < limit,
  cvAtMost: (limit, facts) => cvOf(facts) <= limit,
  seAtMost: ({ power, divisor }, { value, se }) => se <= Math.min(value, 1 - value) ** power / divisor,
  logCvAtMost: (limit, facts) => logCv(facts) <= limit,
  shareAtLeast: (least, { value }) => value >= least,
  relativeWidthAtMost: (most, facts) => relativeWidth(facts) <= most,
  inside: (_, { value }) => value > 0 && value < 1,
  kornGraubard: (_, { isPresented }) => isPresented === true,
};

/** Whether an estimate has everything that a class needs. */
export function meetsNeeds(needs: Needs, facts: Facts): boolean {
  const isMet = <Need extends keyof Needs>(need: Need) => {
    const limit = needs[need];
    return limit === undefined || CHECKS[need](limit as NonNullable<Needs[Need]>, facts);
  };
  return (Object.keys(needs) as (keyof Needs)[]).every(isMet);
}

/** Whether a class asks for what only a design effect tells. */
export function asksDesignEffect({ deff, effectiveN, effectivePositive }: Needs): boolean {
  return [deff, effectiveN, effectivePositive].some((need) => need !== undefined);
}

function atLeast(quantity: Quantity, least: number): boolean {
  return isDefined(quantity) && quantity >= least;
}

function cvOf({ value, se }: Facts): number {
  return se / Math.abs(value);
}

/** NaN, which is at most nothing, for a share of 0 or 1. */
function logCv({ value, se }: Facts): number {
  const smaller = Math.min(value, 1 - value);
  return se / (smaller * Math.abs(Math.log(smaller)));
}

/** Of limits x exp(t cv) and x / exp(t cv), over x. */
function relativeWidth(facts: Facts): number {
  if (!(facts.df > 0)) return Number.NaN;
  return 2 * Math.sinh(intervalQuantile(JUDGED_LEVEL, facts.df) * cvOf(facts));
}
