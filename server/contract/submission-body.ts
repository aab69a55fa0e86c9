import { z } from 'zod';
import { remarkFlaw } from './remarks.ts';

/** One line of the interview's journal; the wire calls it an event. */
export const journalEntry = z
  .object({
    seq: z.number().int().nonnegative(),
    form: z.string().max(100),
    name: z.string().max(100),
    value: z.unknown(),
    at: z.string().max(40),
    kind: z.enum(['answer', 'clear', 'position', 'language', 'confirm', 'start', 'selection', 'comment', 'flag']),
  })
  .superRefine((entry, context) => {
    const flaw = remarkFlaw(entry);
    if (flaw !== undefined) context.addIssue({ code: 'custom', message: flaw, path: ['value'] });
  });

/**
 * Forms and their answers. The search ends at the first wrong name: megabytes may hold millions, each as
 * large as a page.
 */
const answers = z
  .custom<Record<string, Record<string, unknown>>>(isRecord, 'expected an object')
  .superRefine((forms, context) => {
    if (!isRecord(forms)) return;
    const refuse = (message: string, path: string[]) => context.addIssue({ code: 'custom', message, path });
    for (const [form, values] of Object.entries(forms)) {
      if (form.length > 100) return refuse('names of at most 100 characters', [form]);
      if (!isRecord(values)) return refuse('expected an object', [form]);
      const long = Object.keys(values).find((name) => name.length > 100);
      if (long !== undefined) return refuse('names of at most 100 characters', [form, long]);
    }
  });

/** The journal; the search ends at the first wrong entry, as above. */
const journal = z
  .custom<z.infer<typeof journalEntry>[]>(Array.isArray, 'expected a list')
  .superRefine((list, context) => {
    if (!Array.isArray(list)) return;
    for (const [position, entry] of list.entries()) {
      const { error } = journalEntry.safeParse(entry);
      for (const { path, message } of error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path: [position, ...path] });
      if (error) return;
    }
  });

/**
 * The outer shape of a submission. A submission without it is refused (400), because nobody could settle it.
 * The questionnaire judges what is inside `answers`: a wrong answer holds the submission instead.
 */
export const submissionBody = z.object({
  id: z.guid(),
  /** Key of the edition. Without it, the edition of the case that is assigned to the sender. */
  survey: z.string().min(1).max(100).optional(),
  caseId: z.string().min(1).max(100),
  instrument: z.string().min(1).max(100),
  version: z.string().min(1).max(40),
  answers,
  events: journal,
  device: z.object({ id: z.string().min(1).max(100), time: z.string().max(40) }),
});

export type SubmissionBody = z.infer<typeof submissionBody>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
