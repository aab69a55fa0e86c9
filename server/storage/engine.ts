import type { Kysely } from 'kysely';
import { isPostgres, shownLocation } from '../database-location.ts';
import type { Connections } from './connections.ts';
import type { DraftPlace } from './draft-place.ts';
import type { FoundDatabase } from './found-database.ts';
import { continueNumbers } from './postgres/continue-numbers.ts';
import { withDraftSchema } from './postgres/draft-schema.ts';
import { findPostgres } from './postgres/find-postgres.ts';
import { openPostgres, readPostgres, schemaOf } from './postgres/open-postgres.ts';
import { withPostgresSnapshot } from './postgres/read-snapshot.ts';
import { asPostgresStartError } from './postgres/start-errors.ts';
import { sweepPostgres } from './postgres/sweep-postgres.ts';
import { tellOfMigration } from './postgres/tell-of-migration.ts';
import { backUpBeforeMigration } from './sqlite/back-up-before-migration.ts';
import { freeBytes, mayWrite } from './sqlite/disk-of-file.ts';
import { withDraftFile } from './sqlite/draft-file.ts';
import { findSqlite } from './sqlite/find-sqlite.ts';
import { asStartError, openSqlite, readSqlite } from './sqlite/open-sqlite.ts';
import { withSqliteSnapshot } from './sqlite/read-snapshot.ts';
import { sweepSqlite } from './sqlite/sweep-sqlite.ts';
import type { Tables } from './tables.ts';

/** What differs between the databases that the store works with. */
export interface Engine {
  /** @param image what a database in memory begins with */
  open(location: string, image?: Uint8Array): Promise<Connections>;
  /** A connection of its own that only reads, to a database that is there. */
  read(location: string): Kysely<Tables>;
  /** What is at a location; undefined when no database is. Makes and changes nothing. */
  find(location: string): Promise<FoundDatabase | undefined>;
  /** Runs `work` on one state of a database that is there, whatever others write meanwhile. It only reads. */
  withSnapshot<T>(location: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Makes the next number of an identity column come after the highest one in it. */
  continueNumbers(db: Kysely<Tables>, table: string, column: string): Promise<void>;
  /** Runs `work` while no other process makes a draft beside the same database. */
  withDraft<T>(database: string, draft: string, work: (place: DraftPlace) => Promise<T>): Promise<T>;
  /**
   * Keeps the database as it is before its tables change, where the engine needs that.
   *
   * @returns what to tell the person who starts the program
   */
  beforeMigration(
    location: string,
    db: Kysely<Tables>,
    state: { found: number; now: string },
  ): Promise<string | undefined>;
  /** Writes the database anew, so that nothing lies in it that was deleted. */
  sweep(db: Kysely<Tables>): Promise<void>;
  /** Whether the system lets this user write where the database is, as far as it is on this machine. */
  mayWrite(location: string): Promise<boolean>;
  /** Room on the disk of the database; undefined when it is on another machine. */
  freeBytes(location: string): Promise<number | undefined>;
  /** An error of opening as one sentence, where the person who starts the program can correct it. */
  asStartError(error: unknown, location: string): unknown;
}

const SQLITE: Engine = {
  open: async (location, image) => openSqlite(location, image),
  read: readSqlite,
  find: findSqlite,
  withSnapshot: withSqliteSnapshot,
  // SQLite does so by itself.
  continueNumbers: async () => {},
  withDraft: withDraftFile,
  beforeMigration: backUpBeforeMigration,
  sweep: sweepSqlite,
  mayWrite,
  freeBytes,
  asStartError,
};

const POSTGRES: Engine = {
  open: (location) => openPostgres(location),
  read: readPostgres,
  find: findPostgres,
  withSnapshot: withPostgresSnapshot,
  continueNumbers,
  withDraft: withDraftSchema,
  sweep: sweepPostgres,
  beforeMigration: async (location, _db, { found }) => tellOfMigration(location, found),
  mayWrite: async () => true,
  freeBytes: async () => undefined,
  asStartError: (error, location) =>
    asPostgresStartError(error, { database: shownLocation(location), schema: schemaOf(location) }),
};

/** The engine of a location. */
export function engineOf(location: string): Engine {
  return isPostgres(location) ? POSTGRES : SQLITE;
}
