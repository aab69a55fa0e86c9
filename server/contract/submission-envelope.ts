import { z } from 'zod';

/**
 * The outer shape of a submission. What breaks it is refused (400), for there is nothing to settle it by; what is inside
 * `answers` is the questionnaire's business, and a wrong answer holds the submission instead.
 */
export const submissionEnvelope = z.object({
  id: z.guid(),
  caseId: z.string().min(1).max(100),
  instrument: z.string().min(1).max(100),
  version: z.string().min(1).max(40),
  answers: z.record(z.string().max(100), z.record(z.string().max(100), z.unknown())),
  events: z.array(
    z.object({
      seq: z.number().int().nonnegative(),
      form: z.string().max(100),
      name: z.string().max(100),
      value: z.unknown(),
      at: z.string().max(40),
      kind: z.enum(['answer', 'clear', 'position', 'language', 'confirm', 'start', 'selection']),
    }),
  ),
  device: z.object({ id: z.string().min(1).max(100), time: z.string().max(40) }),
});

export type SubmissionEnvelope = z.infer<typeof submissionEnvelope>;
