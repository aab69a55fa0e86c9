import type { Kysely } from 'kysely';
import { isPostgres, shownLocation } from '../database-location.ts';
import type { Connections } from './connections.ts';
import type { DraftPlace } from './draft-place.ts';
import { withDraftSchema } from './postgres/draft-schema.ts';
import { openPostgres, readPostgres, schemaOf } from './postgres/open-postgres.ts';
import { asPostgresStartError } from './postgres/start-errors.ts';
import { withDraftFile } from './sqlite/draft-file.ts';
import { asStartError, openSqlite, readSqlite } from './sqlite/open-sqlite.ts';
import type { Tables } from './tables.ts';

/** What differs between the databases that the store works with. */
export interface Engine {
  open(location: string): Promise<Connections>;
  /** A connection of its own that only reads, to a database that is there. */
  read(location: string): Kysely<Tables>;
  /** Runs `work` while no other process makes a draft beside the same database. */
  withDraft<T>(database: string, draft: string, work: (place: DraftPlace) => Promise<T>): Promise<T>;
  /** An error of opening as one sentence, where the person who starts the program can correct it. */
  asStartError(error: unknown, location: string): unknown;
}

const SQLITE: Engine = {
  open: async (location) => openSqlite(location),
  read: readSqlite,
  withDraft: withDraftFile,
  asStartError,
};

const POSTGRES: Engine = {
  open: openPostgres,
  read: readPostgres,
  withDraft: withDraftSchema,
  asStartError: (error, location) =>
    asPostgresStartError(error, { database: shownLocation(location), schema: schemaOf(location) }),
};

/** The engine of a location. */
export function engineOf(location: string): Engine {
  return isPostgres(location) ? POSTGRES : SQLITE;
}
