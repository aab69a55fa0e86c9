import { pack, type SealedPart, unpack } from '#contract';
import type { JournalEntry } from '#questionnaires';
import { entriesOf } from '../journal/database.ts';
import { openEntries } from '../journal/entry-records.ts';
import { JournalError } from '../journal/errors.ts';
import { type DraftHead, openHead } from '../journal/head.ts';
import type { Journal } from '../journal/journal.ts';
import { bytesOf, type SealingKey, seal, unseal } from '../journal/seal.ts';
import { openParts } from '../journal/sealed-parts.ts';

/** An interview that is not finished, as it was at one moment. */
export interface UnfinishedInterview {
  head: DraftHead;
  /** Those that can be read. */
  entries: JournalEntry[];
  /** What was sealed to the survey; absent before there were such parts. */
  parts?: SealedPart[];
}

/**
 * How far a draft goes: it grows with each entry, and with each part that is sealed away, which an older snapshot still
 * holds readable.
 */
export function extentOf({ count, sealed }: Pick<DraftHead, 'count' | 'sealed'>): number {
  return count + (sealed?.count ?? 0);
}

/** Snapshots are padded to 16 KB, or that doubled: how long an interview has become does not show. */
const SMALLEST = 16 * 1024;

/** The most that a snapshot unpacks to, in bytes. */
const LARGEST = 25 * 1024 * 1024;

const NONCE_BYTES = 12;

const placeOf = (name: string) => `snapshot|${name}`;

/** A sealed snapshot, and how far it goes; see `extentOf`. */
export interface Snapshot {
  count: number;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * A draft as it is on the disk, sealed with the person's key for the server to keep: nobody there can open it.
 *
 * @returns undefined when there is no such draft, or it is finished
 * @throws JournalError tablet-locked, record-damaged
 */
export async function snapshotOf({ db, keys }: Journal, name: string): Promise<Snapshot | undefined> {
  const transaction = db.transaction(['drafts', 'events', 'parts']);
  const [row, rows, partRows] = await Promise.all([
    transaction.objectStore('drafts').get(name),
    transaction.objectStore('events').getAll(entriesOf(name)),
    transaction.objectStore('parts').getAll(entriesOf(name)),
  ]);
  if (!row) return undefined;
  const head = await openHead(keys.sealing, row);
  if (head.finished !== undefined) return undefined;
  const entries = await openEntries(keys.sealing, name, rows, head);
  const parts = await openParts(keys.sealing, name, partRows, head);
  const packed = await pack(bytesOf(JSON.stringify({ head, entries, parts } satisfies UnfinishedInterview)), SMALLEST);
  const { iv, data } = await seal(keys.sealing, packed, placeOf(name));
  return { count: extentOf(head), content: new Uint8Array([...iv, ...new Uint8Array(data)]) };
}

/**
 * Opens a snapshot with the key of the vault under which it was made.
 *
 * @throws JournalError record-damaged
 */
export async function openSnapshot(
  key: SealingKey,
  name: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<UnfinishedInterview> {
  const iv = content.slice(0, NONCE_BYTES);
  const data = content.slice(NONCE_BYTES).buffer;
  const packed = await unseal(key, { keyId: key.id, iv, data }, placeOf(name));
  const text = await unpack(packed, LARGEST).catch(() => {
    throw new JournalError('record-damaged', 'opening a snapshot');
  });
  return JSON.parse(new TextDecoder().decode(text)) as UnfinishedInterview;
}
