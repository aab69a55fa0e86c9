import type { JournalEntry } from '#questionnaires';
import { adoptDraft } from '../journal/adopt-draft.ts';
import type { Draft } from '../journal/draft.ts';
import { type Journal, openDraft } from '../journal/journal.ts';
import type { Gap } from '../journal/sealed-away.ts';
import { sealedPartsOf } from '../journal/sealed-parts.ts';
import type { UnfinishedInterview } from './draft-snapshot.ts';

/** What became of a snapshot on this tablet. */
export type TakenOver =
  /** So many entries were added, sealed ones included. */
  | { state: 'restored'; added: number }
  /** This tablet has everything in it already, or has finished the interview. */
  | { state: 'here' }
  /** This tablet holds other entries in the same interview: they stay, and the supervisor settles the two. */
  | { state: 'differs' };

/**
 * Takes over an interview that was begun on another tablet, up to where its snapshot goes. What this tablet has of the
 * same interview is never changed: entries and sealed parts are only added behind it. What is sealed on one tablet and
 * readable on the other cannot be compared, and counts as different.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable, record-damaged
 */
export async function restoreDraft(journal: Journal, snapshot: UnfinishedInterview): Promise<TakenOver> {
  const { user, survey, caseId, instrument, version, again } = snapshot.head;
  const id = { survey, caseId, instrument, version, ...(again !== undefined && { again }) };
  const draft = await openDraft(journal, id, user);
  if (draft.head.finished !== undefined) return { state: 'here' };
  if (!(await agree(journal, draft, snapshot))) return { state: 'differs' };
  const added = snapshot.head.count - draft.head.count;
  if (added <= 0) return { state: 'here' };
  await adoptDraft(journal, draft, snapshot);
  return { state: 'restored', added };
}

/** Whether the two have the same entries, readable and sealed, as far as the shorter one goes. */
async function agree(
  journal: Journal,
  draft: Draft,
  { head, entries, parts = [] }: UnfinishedInterview,
): Promise<boolean> {
  const end = Math.min(draft.head.count, head.count);
  const own = await sealedPartsOf(journal, draft);
  const both = Math.min(own.length, parts.length);
  const begins = (these: readonly JournalEntry[]) => these.filter(({ seq }) => seq <= end);
  return (
    JSON.stringify(begins(draft.entries)) === JSON.stringify(begins(entries)) &&
    JSON.stringify(sealedUpTo(draft.head.sealed?.gaps, end)) === JSON.stringify(sealedUpTo(head.sealed?.gaps, end)) &&
    JSON.stringify(own.slice(0, both)) === JSON.stringify(parts.slice(0, both))
  );
}

/** The numbers of entries that are sealed. The digests are of each tablet's own ciphertexts. */
function sealedUpTo(gaps: readonly Gap[] = [], end: number): [number, number][] {
  return gaps.filter(({ from }) => from <= end).map(({ from, to }) => [from, Math.min(to, end)]);
}
