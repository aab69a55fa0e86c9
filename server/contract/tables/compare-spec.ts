import { z } from 'zod';

const name = z.string().min(1);

/** A text, or a text by language. */
const words = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))]);

/** Which figures; all of them where a key is left out. */
const about = {
  /** The edition on the other side: the key of a survey or the name of a study. */
  with: name.optional(),
  indicators: z.array(name).min(1).optional(),
  crimes: z.array(name).min(1).optional(),
};

/** Two editions do not measure the same. */
export const seriesBreak = z.strictObject({ ...about, reason: words });

export type DeclaredBreak = z.infer<typeof seriesBreak>;

/** What a figure of the other edition is multiplied with to be read as one of this edition, from a parallel run. */
const bridge = z.strictObject({
  ...about,
  categories: z.array(name).min(1).optional(),
  factor: z.number().positive(),
  se: z.number().nonnegative(),
  source: name,
});

/** Which figures of a table are compared, and how; documented in docs/tables.md. */
export const compareSpec = z.strictObject({
  /** Variables whose values are compared: all pairs, or each with the reference. */
  between: z
    .array(z.strictObject({ variable: name, reference: name.optional() }))
    .max(3)
    .default([]),
  /** Whether editions keep their PSUs: equal codes of stratum and PSU are one then. */
  sharedPsus: z.boolean().default(false),
  /** What is given besides the difference. */
  also: z.array(z.enum(['ratio', 'relative'])).default([]),
  adjust: z.enum(['holm', 'BH', 'BY', 'none']).default('holm'),
  /** The p values that are adjusted together: of each indicator, or of the whole table. */
  family: z.enum(['indicator', 'table']).default('indicator'),
  /** A difference is marked whose adjusted p value is below this; by default 1 less the level of the limits. */
  significance: z.number().gt(0).lt(0.5).optional(),
  breaks: z.array(seriesBreak).default([]),
  bridges: z.array(bridge).default([]),
});

export type CompareSpec = z.infer<typeof compareSpec>;

export type DeclaredBridge = CompareSpec['bridges'][number];
