import { z } from 'zod';

const name = z.string().min(1);

/** What nobody answered and another record lends; documented in docs/tables.md. */
export const imputationSpec = z.strictObject({
  /** Of the random draws: the same seed lends the same values. */
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** How many records one may lend to. */
  mostUses: z.int().min(1).max(1_000).default(3),
  variables: z
    .array(
      z.strictObject({
        variable: name,
        /** Variables in whose classes a donor is looked for, the most important first. */
        within: z.array(name).max(5).default([]),
      }),
    )
    .min(1)
    .max(50),
});

/** How a hot deck imputes variables. */
export type ImputationSpec = z.infer<typeof imputationSpec>;
