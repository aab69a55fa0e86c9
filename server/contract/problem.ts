import { z } from 'zod';

/**
 * A problem as it travels (RFC 9457, `application/problem+json`), with the code of the catalogue in
 * `server/problems.ts`.
 */
export const problemReply = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  /** Whether anything of the request was stored, where its sender has to know. */
  stored: z.boolean().optional(),
  /** Places in the request that are wrong: a path such as `events.3.kind` and what was expected there. */
  places: z.array(z.object({ path: z.string(), expected: z.string() })).optional(),
  /** What is wrong with a file, by its code, with what a sentence about it names. */
  flaw: z.object({ code: z.string(), about: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
});

export type ProblemReply = z.infer<typeof problemReply>;
