import { z } from 'zod';

/** An edition of this platform as files of figures name it. */
export const namedEdition = z.object({
  key: z.string(),
  /** By language, as the office calls it. */
  title: z.record(z.string(), z.string()),
  /** Versions of its questionnaire whose interviews are in the figures, `id version`. */
  questionnaires: z.array(z.string()),
  /** First and last month that the questions ask about, `YYYY-MM`. */
  reference_period: z.object({ from: z.string(), to: z.string() }).optional(),
});

export type NamedEdition = z.infer<typeof namedEdition>;
