import type { JournalEntry } from '#questionnaires';
import { type Journal, openDraft } from '../journal/journal.ts';
import type { UnfinishedInterview } from './draft-snapshot.ts';

/** What became of a snapshot on this tablet. */
export type TakenOver =
  /** So many entries were added. */
  | { state: 'restored'; added: number }
  /** This tablet has everything in it already, or has finished the interview. */
  | { state: 'here' }
  /** This tablet holds other entries in the same interview: they stay, and the supervisor settles the two. */
  | { state: 'differs' };

/**
 * Takes over an interview that was begun on another tablet, up to where its snapshot goes. What this tablet has of the
 * same interview is never changed: entries are only added behind it.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable, record-damaged
 */
export async function restoreDraft(journal: Journal, { head, entries }: UnfinishedInterview): Promise<TakenOver> {
  const { user, survey, caseId, instrument, version, again } = head;
  const id = { survey, caseId, instrument, version, ...(again !== undefined && { again }) };
  const draft = await openDraft(journal, id, user);
  if (draft.head.finished !== undefined) return { state: 'here' };
  const [shorter, longer] = draft.entries.length < entries.length ? [draft.entries, entries] : [entries, draft.entries];
  if (!isBeginningOf(shorter, longer)) return { state: 'differs' };
  if (longer !== entries) return { state: 'here' };
  const more = entries.slice(draft.entries.length);
  draft.append(more.map(({ seq: _given, ...entry }) => entry));
  await draft.flush();
  return { state: 'restored', added: more.length };
}

function isBeginningOf(shorter: readonly JournalEntry[], longer: readonly JournalEntry[]): boolean {
  return shorter.every((entry, place) => JSON.stringify(entry) === JSON.stringify(longer[place]));
}
