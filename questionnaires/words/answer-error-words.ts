/**
 * What the tablet says of an answer that it does not take. It always says what to do. `{0}` and `{1}` are
 * limits.
 */
export interface AnswerErrorWords {
  readonly missing: string;
  readonly notANumber: string;
  readonly tooManyDecimals: string;
  /** A number below its lower limit. */
  readonly tooLow: string;
  readonly tooHigh: string;
  readonly notADate: string;
  /** A day outside the reference period, from its first to its last day. */
  readonly outsidePeriod: string;
  readonly tooLong: string;
  readonly tooMany: string;
  /** An answer that excludes the others is marked together with others. */
  readonly exclusive: string;
  /** An answer that earlier answers no longer allow. */
  readonly notOffered: string;
  /** Anything else, such as half a date. */
  readonly invalid: string;
}
