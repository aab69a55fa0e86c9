import type { JournalEntry } from '#questionnaires';
import type { EventRow } from './database.ts';
import { JournalError } from './errors.ts';
import type { DraftHead } from './head.ts';
import { type SealingKey, sealValue, sha256, unsealValue } from './seal.ts';

/** What is sealed for each event: the event and the digest of the one before it, so that the events form a chain. */
interface Link {
  event: JournalEntry;
  before: string;
}

/** Digest before the first event. */
export const NO_DIGEST = '';

const placeOf = (draft: string, seq: number) => `event|${draft}|${seq}`;

/** Seals events that follow one another; returns the rows and the digest of the last one. */
export async function sealEntries(
  key: SealingKey,
  draft: string,
  events: readonly JournalEntry[],
  before: string,
): Promise<{ rows: EventRow[]; digest: string }> {
  const rows: EventRow[] = [];
  let digest = before;
  for (const event of events) {
    const link: Link = { event, before: digest };
    const sealed = await sealValue(key, link, placeOf(draft, event.seq));
    rows.push({ draft, seq: event.seq, event: sealed });
    digest = await sha256(sealed.data);
  }
  return { rows, digest };
}

/**
 * Opens the events of a draft and checks that each is authentic, in its place, and that none is absent.
 *
 * @throws JournalError key-missing; record-damaged with the first event that cannot be trusted
 */
export async function openEntries(key: SealingKey, draft: string, rows: EventRow[], head: DraftHead) {
  const events: JournalEntry[] = [];
  let digest = NO_DIGEST;
  for (const row of rows) {
    const expected = events.length + 1;
    const link = await openLink(key, draft, row, expected);
    if (row.seq !== expected || link.event.seq !== expected || link.before !== digest) throw damaged(expected);
    digest = await sha256(row.event.data);
    events.push(link.event);
  }
  if (events.length !== head.count || digest !== head.digest) throw damaged(events.length + 1);
  return events;
}

async function openLink(key: SealingKey, draft: string, row: EventRow, expected: number): Promise<Link> {
  try {
    return await unsealValue<Link>(key, row.event, placeOf(draft, row.seq));
  } catch (error) {
    if (error instanceof JournalError && error.code === 'record-damaged') throw damaged(expected);
    throw error;
  }
}

const damaged = (seq: number) => new JournalError('record-damaged', 'reading the journal', seq);
