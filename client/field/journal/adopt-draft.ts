import type { SealedPart } from '#contract';
import type { JournalEntry } from '#questionnaires';
import type { EntryRow } from './database.ts';
import type { Draft } from './draft.ts';
import { sealEntries } from './entry-records.ts';
import { type DraftHead, sealHead } from './head.ts';
import type { Journal } from './journal.ts';
import { sha256 } from './seal.ts';
import type { Gap } from './sealed-away.ts';
import { partRow } from './sealed-parts.ts';
import { writeTogether } from './write-together.ts';

/** A draft as it was on another tablet. */
interface Adopted {
  readonly head: DraftHead;
  readonly entries: readonly JournalEntry[];
  readonly parts?: readonly SealedPart[];
}

/**
 * Adds to a draft what a longer state of it has, readable entries and sealed parts, in one transaction. What is here
 * stays. A draft that is open does not learn of it: it has to be opened again.
 *
 * @throws JournalError tablet-locked, storage-full, storage-unavailable, written-elsewhere
 */
export async function adoptDraft(
  { db, keys }: Journal,
  { name, head: own }: Pick<Draft, 'name' | 'head'>,
  { head, entries, parts = [] }: Adopted,
): Promise<void> {
  const more = entries.filter(({ seq }) => seq > own.count);
  const { rows, digest } = await sealEntries(keys.sealing, name, more, own.digest);
  const { sealed } = head;
  const gaps = sealed && (await chainedHere(sealed.gaps, own, rows));
  const newHead: DraftHead = { ...head, digest, ...(sealed && gaps && { sealed: { ...sealed, gaps } }) };
  const sealedHead = await sealHead(keys.sealing, name, newHead);
  const known = own.sealed?.count ?? 0;
  const partRows = await Promise.all(
    parts.slice(known).map((part, place) => partRow(keys.sealing, name, known + place, part)),
  );
  await writeTogether(db, ['events', 'parts', 'drafts'], 'taking over an interview', (stores) => [
    // `add` refuses what another tab wrote meanwhile.
    ...rows.map((row) => () => stores.objectStore('events').add(row)),
    ...partRows.map((row) => () => stores.objectStore('parts').add(row)),
    () => stores.objectStore('drafts').put({ draft: name, head: sealedHead }),
  ]);
}

/** The gaps in the chain of this tablet: a new one hands on the digest of the entry before it. */
async function chainedHere(gaps: readonly Gap[], own: DraftHead, rows: readonly EntryRow[]): Promise<Gap[]> {
  return Promise.all(
    gaps.map(async (gap) => {
      const same = own.sealed?.gaps.find(({ to }) => to === gap.to);
      if (same) return same;
      const before = rows.findLast(({ seq }) => seq < gap.from);
      return { ...gap, digest: before ? await sha256(before.event.data) : own.digest };
    }),
  );
}
