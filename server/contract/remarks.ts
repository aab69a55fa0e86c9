import { z } from 'zod';

/** Longest comment at a question, in UTF-16 units. */
export const LONGEST_COMMENT = 500;

/** Longest reason of a flag, in UTF-16 units. */
export const LONGEST_FLAG = 200;

/** What the interviewer wrote beside a question; without a form and a name, of the whole interview. */
export const remarkReply = z.object({
  form: z.string(),
  name: z.string(),
  comment: z.string().optional(),
  /** Why the supervisor should look at it. */
  flag: z.string().optional(),
});

export type RemarkReply = z.infer<typeof remarkReply>;

/** What is wrong with the text of a comment or a flag in a journal; undefined when nothing is. */
export function remarkFlaw({ kind, value }: { kind: string; value?: unknown }): string | undefined {
  if (kind !== 'comment' && kind !== 'flag') return undefined;
  const longest = kind === 'comment' ? LONGEST_COMMENT : LONGEST_FLAG;
  if (value === null) return undefined;
  if (typeof value !== 'string' || value.trim() === '') return `expected a text, or null where it was taken away`;
  return value.length > longest ? `at most ${longest} characters` : undefined;
}
