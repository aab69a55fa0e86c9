import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asJournalError } from './errors.ts';
import type { Sealed } from './seal.ts';

/** What the device keeps. Everything that tells of a case is sealed; in clear are only random or keyed identifiers. */
export interface JournalSchema extends DBSchema {
  keys: { key: string; value: KeyRow };
  drafts: { key: string; value: DraftRow };
  events: { key: [string, number]; value: EventRow };
  outbox: { key: string; value: OutboxRow };
}

export type KeyRow = { name: string; id: string; key: CryptoKey } | { name: 'device'; id: string };

export interface DraftRow {
  draft: string;
  head: Sealed;
}

export interface EventRow {
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

/** A write has happened when it is on the disk, not when the browser has promised it. */
export const DURABLE = { durability: 'strict' } as const;

export async function openDatabase(name: string): Promise<JournalDatabase> {
  try {
    return await openDB<JournalSchema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('keys', { keyPath: 'name' });
        db.createObjectStore('drafts', { keyPath: 'draft' });
        db.createObjectStore('events', { keyPath: ['draft', 'seq'] });
        db.createObjectStore('outbox', { keyPath: 'id' });
      },
      // A newer page in another tab may upgrade; this one then has to be loaded again.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    throw asJournalError(error, 'opening the journal');
  }
}
