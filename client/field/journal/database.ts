import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asJournalError } from './errors.ts';
import type { Sealed } from './seal.ts';

/**
 * What the device keeps. Everything about a case is sealed; only random or keyed identifiers are in clear.
 * The names of stores and fields are those on the devices in use: the store `events` and its field `event`
 * hold journal entries.
 */
export interface JournalSchema extends DBSchema {
  keys: { key: string; value: KeyRow };
  pocket: { key: string; value: PocketRow };
  drafts: { key: string; value: DraftRow };
  events: { key: [string, number]; value: EntryRow };
  outbox: { key: string; value: OutboxRow };
}

export type KeyRow = { name: string; id: string; key: CryptoKey } | { name: 'device'; id: string } | CodeRow;

/** The code with which somebody takes the tablet back, hashed. */
export interface CodeRow {
  name: string;
  salt: Uint8Array<ArrayBuffer>;
  hash: string;
  iterations: number;
  /** Wrong codes since the last right one, and when the next one is looked at. */
  failures: number;
  until: number;
}

/** Something that has to be there without a network. */
export interface PocketRow {
  /** Keyed hash of what it is called. */
  name: string;
  content: Sealed;
}

export interface DraftRow {
  draft: string;
  head: Sealed;
}

export interface EntryRow {
  draft: string;
  seq: number;
  event: Sealed;
}

export interface OutboxRow {
  id: string;
  draft: string;
  state: Sealed;
  /** The submission's bytes, made once: every retry sends the same ones. Absent once sent and forgotten. */
  content?: Sealed;
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** A write counts once it is on the disk, not when the browser has promised it. */
export const DURABLE = { durability: 'strict' } as const;

export async function openDatabase(name: string): Promise<JournalDatabase> {
  try {
    return await openDB<JournalSchema>(name, 2, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore('keys', { keyPath: 'name' });
          db.createObjectStore('drafts', { keyPath: 'draft' });
          db.createObjectStore('events', { keyPath: ['draft', 'seq'] });
          db.createObjectStore('outbox', { keyPath: 'id' });
        }
        if (before < 2) db.createObjectStore('pocket', { keyPath: 'name' });
      },
      // A newer page in another tab may upgrade; this one then has to be loaded again.
      blocking(_openVersion, _newVersion, change) {
        if (change.target instanceof IDBDatabase) change.target.close();
      },
    });
  } catch (error) {
    throw asJournalError(error, 'opening the journal');
  }
}
