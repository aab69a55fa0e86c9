import { useMemo } from 'react';
import { ApiProblem } from '../../api.ts';
import type { Journal } from '../journal/journal.ts';
import type { Refusal } from '../sync/send-waiting.ts';
import type { NoteKeeper } from './note-log.ts';

/** What notes are kept with on this device. */
export function useNoteKeeper(journal: Journal | undefined): NoteKeeper | undefined {
  return useMemo(() => journal && { owner: journal, locks: navigator.locks }, [journal]);
}

/** What the server said instead of a receipt. */
export function asRefusal(error: unknown): Refusal {
  if (!(error instanceof ApiProblem)) throw error;
  const { status, code, detail, retryAfter } = error;
  return { status, code, detail, retryAfter };
}
