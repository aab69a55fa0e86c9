import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Households by final disposition, and those that have none yet by where they stand. */
export const dispositionCounts = z.object({
  I: count,
  P: count,
  R: count,
  NC: count,
  O: count,
  UH: count,
  UO: count,
  NE: count,
  untried: count,
  open: count,
  appointment: count,
});

export type DispositionCounts = z.infer<typeof dispositionCounts>;

/** The outcome rates of AAPOR, in the order in which they are shown. */
export const rateName = z.enum([
  ...['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6'],
  ...['COOP1', 'COOP2', 'COOP3', 'COOP4'],
  ...['REF1', 'REF2', 'REF3'],
  ...['CON1', 'CON2', 'CON3'],
] as const);

export type RateName = z.infer<typeof rateName>;

/** A share from 0 to 1, or the reason why there is none. */
export const rate = z.union([z.number(), z.object({ undefined: z.literal('zero-denominator') })]);

/** Rates of a group of households whose work is done, and how many are still worked on. */
export const outcomeRatesReply = z.object({
  counts: dispositionCounts,
  /** Estimated share of eligible ones among those whose eligibility is unknown. */
  eligible: rate,
  rates: z.record(rateName, rate),
});

export type OutcomeRatesReply = z.infer<typeof outcomeRatesReply>;
