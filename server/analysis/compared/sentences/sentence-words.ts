/** Which way a figure went, or stands; `none` where chance may explain the difference. */
export type Direction = 'up' | 'down' | 'none';

/** Both figures as they are written, in the order of the sentence; the second one has the unit. */
export interface SaidFigures {
  /** Of the other edition; of groups the one that is compared. */
  readonly first: string;
  /** Of the table's own edition; of groups the one with which it is compared. */
  readonly second: string;
}

/** The difference without its sign, with its limits where they can be computed. */
export interface SaidDifference {
  readonly difference: string;
  readonly limits: { readonly lower: string; readonly upper: string } | undefined;
}

/** A p value as it is written, and with how many others it was adjusted. */
export interface SaidTest {
  /** `= 0.008` or `< 0.001`. */
  readonly p: string;
  /** 1 where it was adjusted for none. */
  readonly family: number;
}

/** Everything that a sentence about a comparison is made of, in one language. */
export interface SentenceWords {
  readonly locale: string;
  /** Between the figures and the test. */
  readonly pause: string;
  readonly colon: string;
  /** 24.3 of 100 */
  readonly ofHundred: (number: string) => string;
  /** 24.3 per 100,000 */
  readonly per: (number: string, per: string) => string;
  /** 4.2 points */
  readonly points: (number: string) => string;
  readonly editions: Readonly<Record<Direction, (figures: SaidFigures) => string>>;
  readonly groups: Readonly<Record<Direction, (figures: SaidFigures) => string>>;
  /** What the test says of a difference that chance does not explain. */
  readonly shown: (difference: SaidDifference, test: SaidTest) => string;
  /** What it says where chance may. */
  readonly notShown: (difference: SaidDifference, test: SaidTest) => string;
  readonly untested: (reason: string) => string;
  readonly broken: (explanation: string) => string;
  readonly absent: (reason: string) => string;
  /** Why there is no test, or no figure; `other` where there is no word for it. */
  readonly reasons: Readonly<Record<SaidReason, string>>;
  readonly lowPrecision: string;
  readonly atBoundary: string;
  readonly unlikeWeights: string;
  readonly bridged: (bridge: { readonly factor: string; readonly se: string; readonly source: string }) => string;
}

export const SAID_REASONS = [
  'empty-domain',
  'zero-denominator',
  'at-limit',
  'all-alike',
  'no-degrees-of-freedom',
  'not-asked',
  'asked-of-part',
  'no-such-variable',
  'no-such-value',
  'other',
] as const;

export type SaidReason = (typeof SAID_REASONS)[number];
