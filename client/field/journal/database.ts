import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asJournalError } from './errors.ts';
import type { Sealed } from './seal.ts';

/**
 * What the device keeps. Everything about a case is sealed; only random or keyed identifiers are in clear.
 * The names of stores and fields are those on the devices in use: the store `events` and its field `event`
 * hold journal entries.
 */
export interface JournalSchema extends DBSchema {
  /** Keys of devices that were in use before there was a vault, and the salt of the names of vaults. */
  keys: { key: string; value: KeyRow };
  vaults: { key: string; value: VaultRow };
  pocket: { key: string; value: PocketRow };
  drafts: { key: string; value: DraftRow };
  events: { key: [string, number]; value: EntryRow };
  /** Private parts that are sealed to the survey already. */
  parts: { key: [string, number]; value: PartRow };
  outbox: { key: string; value: OutboxRow };
}

export type KeyRow =
  | { name: string; id: string; key: CryptoKey }
  | { name: 'device'; id: string }
  | { name: 'owners'; salt: Uint8Array<ArrayBuffer> }
  /** A code of before there was a vault. */
  | { name: string; hash: string };

/** The vault of one person on this device. */
export interface VaultRow {
  /** Salted hash of the account's name: no list of names lies on the device. */
  owner: string;
  /** Name of the enrolment, random. In clear: who forgot the secret asks the server for help with it. */
  deviceId: string;
  /** A session with account and password may be open on this device. In clear: it can be while the vault is closed. */
  sessionOpen: boolean;
  /** Name of the key that opens the person's records. */
  keyId: string;
  lock: VaultLock;
  /** What the vault holds beside the key, sealed under it. */
  contents: Sealed;
  /** Wrong secrets since the last right one. Counted before the outcome is known to anybody. */
  failures: number;
  /** Milliseconds that still have to be waited before the next secret is looked at. No instant: clocks can be set. */
  waitMs: number;
}

/** The data key, as it lies on the device: wrapped by a key that comes from the person's secret. */
export interface VaultLock {
  salt: Uint8Array<ArrayBuffer>;
  cost: HashCost;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
  /** Present when a secret of the device's hardware takes part: it is asked for with these. */
  hardware?: HardwareLock;
}

/** What slow hashing costs (argon2id): memory in KiB, passes over it, lanes. */
export interface HashCost {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** A credential of the platform's authenticator, and the salt that its secret is made with. */
export interface HardwareLock {
  credential: Uint8Array<ArrayBuffer>;
  salt: Uint8Array<ArrayBuffer>;
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

export interface PartRow {
  draft: string;
  /** Which of the draft's, from 0. */
  index: number;
  /** What the survey alone can open, once more under the person's key: it stays in its place. */
  part: Sealed;
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

/** Where the entries and the sealed parts of a draft stand. */
export function entriesOf(name: string): IDBKeyRange {
  return IDBKeyRange.bound([name, 0], [name, Number.POSITIVE_INFINITY]);
}

/** Name of the database of this device. */
export const FIELD_DATABASE = 'cifra-field';

/**
 * Opens the database of this device, or brings one that was in use to the form of today.
 *
 * @throws JournalError storage-unavailable, storage-full
 */
export async function openDatabase(name: string = FIELD_DATABASE): Promise<JournalDatabase> {
  try {
    return await openDB<JournalSchema>(name, 2, {
      upgrade(db, before) {
        if (before < 1) {
          db.createObjectStore('keys', { keyPath: 'name' });
          db.createObjectStore('drafts', { keyPath: 'draft' });
          db.createObjectStore('events', { keyPath: ['draft', 'seq'] });
          db.createObjectStore('outbox', { keyPath: 'id' });
        }
        if (before < 2) {
          db.createObjectStore('vaults', { keyPath: 'owner' });
          db.createObjectStore('pocket', { keyPath: 'name' });
          db.createObjectStore('parts', { keyPath: ['draft', 'index'] });
        }
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
