import type { JournalEntry } from '#questionnaires';
import { JournalError } from '../field/journal/errors.ts';
import type { DraftHead } from '../field/journal/head.ts';
import type { InterviewDraft } from '../field/journal/interview-draft.ts';

/** A tried interview: it is kept in memory and goes nowhere. */
export function memoryDraft(
  id: Pick<DraftHead, 'survey' | 'caseId' | 'instrument' | 'version'>,
  from: readonly JournalEntry[],
): InterviewDraft {
  const entries = [...from];
  const listeners = new Set<() => void>();
  const draft: InterviewDraft = {
    name: id.caseId,
    head: { ...id, user: '', count: entries.length, digest: '', at: entries.at(-1)?.at ?? '' },
    saved: { state: 'saved', at: undefined },
    returns: 0,
    entries,
    get newest() {
      return entries.length;
    },
    append(added) {
      if (draft.head.finished) throw new JournalError('interview-finished', 'adding an entry');
      for (const entry of added) entries.push({ seq: entries.length + 1, ...entry });
      const { at } = entries.at(-1) ?? { at: '' };
      draft.head = { ...draft.head, count: entries.length, at };
      for (const listener of listeners) listener();
    },
    flush: async () => undefined,
    // A tried interview is not sealed: what was answered is shown beside it.
    sealAway: async () => false,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return draft;
}
