import { z } from 'zod';

/** The file that says what must not be told; documented in docs/publication.md. */
export const rulesSchema = z.strictObject({
  /** Cells of fewer cases than this are hidden, and of fewer persons or households. */
  minimumCases: z.int().min(2).max(100).default(5),
  /** Whether the cases of the base without the characteristic count as few too. */
  complement: z.boolean().default(true),
  /**
   * Of magnitudes such as costs. `p`: hidden when the total less the two largest is less than p per cent of the
   * largest. `n` and `k`: hidden when the n largest are more than k per cent of the total.
   */
  dominance: z
    .strictObject({
      p: z.number().positive().max(1000).optional(),
      n: z.int().min(1).max(10).optional(),
      k: z.number().gt(0).lt(100).optional(),
    })
    .refine(({ n, k }) => (n === undefined) === (k === undefined), 'n and k go together')
    .default({ p: 10 }),
  /** No hidden total may be worked out to within so many per cent of it. */
  protection: z.number().min(0).max(1000).default(10),
});

/** What must not be told. */
export type SuppressionRules = z.infer<typeof rulesSchema>;
