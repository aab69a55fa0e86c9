import type { JournalEntry } from '#questionnaires';
import type { EntryRow } from './database.ts';
import { JournalError } from './errors.ts';
import type { DraftHead } from './head.ts';
import { type Sealed, type SealingKey, sealValue, sha256, unsealValue } from './seal.ts';

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

/** How many rows are opened at once: enough for the processor never to wait, and few enough for the memory. */
const AT_ONCE = 256;

/**
 * Opens the entries of a draft and checks that each is authentic, in its place, and that none is absent but those that
 * were sealed away.
 *
 * @throws JournalError key-missing; record-damaged with the first entry that cannot be trusted
 */
export async function openEntries(key: SealingKey, draft: string, rows: readonly EntryRow[], head: DraftHead) {
  const entries: JournalEntry[] = [];
  const gaps = new Map(head.sealed?.gaps.map((gap) => [gap.to, gap]));
  let digest = NO_DIGEST;
  const numbers = readableNumbers(head);
  for (let first = 0; first < rows.length; first += AT_ONCE) {
    const opened = rows
      .slice(first, first + AT_ONCE)
      .map((row, place) => openRow(key, draft, row, numbers[first + place] ?? head.count + 1));
    // One after the other, so that the first that cannot be trusted is the one that is named.
    for (const outcome of await Promise.allSettled(opened)) {
      if (outcome.status === 'rejected') throw outcome.reason;
      const expected = numbers[entries.length] ?? head.count + 1;
      const { seq, link, digest: own } = outcome.value;
      const before = gaps.get(expected - 1)?.digest ?? digest;
      if (seq !== expected || link.event.seq !== expected || link.before !== before) throw damaged(expected);
      digest = own;
      entries.push(link.event);
    }
  }
  const last = gaps.get(head.count)?.digest ?? digest;
  if (entries.length !== numbers.length || last !== head.digest)
    throw damaged(numbers[entries.length] ?? head.count + 1);
  return entries;
}

/** The numbers of the entries that were not sealed away. */
function readableNumbers({ count, sealed }: DraftHead): number[] {
  const numbers: number[] = [];
  let next = 1;
  for (const { from, to } of [...(sealed?.gaps ?? []), { from: count + 1, to: count }]) {
    for (; next < from; next += 1) numbers.push(next);
    next = to + 1;
  }
  return numbers;
}

async function openRow(key: SealingKey, draft: string, { seq, event }: EntryRow, expected: number) {
  const [link, digest] = await Promise.all([openLink(key, draft, event, expected), sha256(event.data)]);
  return { seq, link, digest };
}

async function openLink(key: SealingKey, draft: string, event: Sealed, expected: number): Promise<Link> {
  try {
    return await unsealValue<Link>(key, event, placeOf(draft, expected));
  } catch (error) {
    if (error instanceof JournalError && error.code === 'record-damaged') throw damaged(expected);
    throw error;
  }
}

const damaged = (seq: number) => new JournalError('record-damaged', 'reading the journal', seq);
