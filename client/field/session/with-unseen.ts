import type { DueForm } from '#questionnaires';
import type { InterviewDraft } from '../journal/interview-draft.ts';
import type { Care } from './care.ts';

/**
 * Due forms of which those in which nothing is required are still to do until somebody went through them: they lack
 * nothing from the beginning.
 */
export function withUnseen(
  due: readonly DueForm[],
  { entries }: Pick<InterviewDraft, 'entries'>,
  { closed }: Pick<Care, 'closed'>,
): readonly DueForm[] {
  if (!due.some(({ blank }) => blank)) return due;
  const seen = new Set(entries.map(({ form }) => form));
  return due.map((one) => (one.blank && !seen.has(one.key) && !closed.has(one.key) ? { ...one, status: 'new' } : one));
}
