import type { JournalEntry } from '#questionnaires';
import type { EntryRow } from './database.ts';
import { JournalError } from './errors.ts';
import type { DraftHead } from './head.ts';
import { type SealingKey, sealValue, sha256, unsealValue } from './seal.ts';

/**
 * What is sealed for each entry: the entry and the digest of the one before it, so that the entries form a
 * chain.
 */
interface Link {
  /** Named as on the devices in use; see `JournalSchema`. */
  event: JournalEntry;
  before: string;
}

/** Digest before the first entry. */
export const NO_DIGEST = '';

const placeOf = (draft: string, seq: number) => `event|${draft}|${seq}`;

/** Seals entries that follow one another; returns the rows and the digest of the last one. */
export async function sealEntries(
  key: SealingKey,
  draft: string,
  entries: readonly JournalEntry[],
  before: string,
): Promise<{ rows: EntryRow[]; digest: string }> {
  const rows: EntryRow[] = [];
  let digest = before;
  for (const entry of entries) {
    const link: Link = { event: entry, before: digest };
    const sealed = await sealValue(key, link, placeOf(draft, entry.seq));
    rows.push({ draft, seq: entry.seq, event: sealed });
    digest = await sha256(sealed.data);
  }
  return { rows, digest };
}

/**
 * Opens the entries of a draft and checks that each is authentic, in its place, and that none is absent but those that
 * were sealed away.
 *
 * @throws JournalError key-missing; record-damaged with the first entry that cannot be trusted
 */
export async function openEntries(key: SealingKey, draft: string, rows: readonly EntryRow[], head: DraftHead) {
  const entries: JournalEntry[] = [];
  const gaps = new Map(head.sealed?.gaps.map((gap) => [gap.from, gap]));
  let digest = NO_DIGEST;
  let expected = 1;
  const passSealed = () => {
    const gap = gaps.get(expected);
    if (!gap) return;
    digest = gap.digest;
    expected = gap.to + 1;
  };
  for (const row of rows) {
    passSealed();
    const link = await openLink(key, draft, row, expected);
    if (row.seq !== expected || link.event.seq !== expected || link.before !== digest) throw damaged(expected);
    digest = await sha256(row.event.data);
    entries.push(link.event);
    expected += 1;
  }
  passSealed();
  if (expected - 1 !== head.count || digest !== head.digest) throw damaged(expected);
  return entries;
}

async function openLink(key: SealingKey, draft: string, row: EntryRow, expected: number): Promise<Link> {
  try {
    return await unsealValue<Link>(key, row.event, placeOf(draft, row.seq));
  } catch (error) {
    if (error instanceof JournalError && error.code === 'record-damaged') throw damaged(expected);
    throw error;
  }
}

const damaged = (seq: number) => new JournalError('record-damaged', 'reading the journal', seq);
