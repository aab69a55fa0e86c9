import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { StartError } from '../../start-error.ts';
import type { Connections } from '../connections.ts';
import type { Tables } from '../tables.ts';
import { ImmediateSqliteDialect, isBusy } from './immediate-sqlite-dialect.ts';
import { keptStatements } from './kept-statements.ts';

/** Somebody waits for the reply of a request. Nobody waits for a start, and a migration may take minutes. */
const REQUEST_WAIT_MS = 250;
const OPENING_WAIT_MS = 60_000;
/** Changing the mode of a file takes a moment, and SQLite cannot be asked again without the thread. */
const MODE_WAIT_MS = 3000;
/** In this mode nobody who reads waits for one who writes; a file that is being opened or closed takes a moment. */
const READER_WAIT_MS = 20;

/**
 * Opens or creates a SQLite database: one connection that writes, and one that only reads. A database in memory
 * has one for both. WAL with full synchronisation: what was confirmed survives a power cut.
 *
 * @param image what a database in memory begins with; empty when absent
 * @throws StartError unwritable-folder, not-a-database, database-busy
 */
export function openSqlite(location: string, image?: Uint8Array): Connections {
  const inMemory = location === ':memory:';
  try {
    if (!inMemory) mkdirSync(dirname(location), { recursive: true });
    const isNew = !inMemory && !existsSync(location);
    const database = new Database(inMemory && image ? Buffer.from(image) : location);
    // Only the server's own user may read testimony.
    if (isNew) chmodSync(location, 0o600);
    refuseForeign(database, location);
    prepareWriter(database);
    const writer = asKysely(database, REQUEST_WAIT_MS);
    if (inMemory) return { opener: writer, writer, reader: writer, close: () => writer.destroy() };
    const opener = asKysely(database, OPENING_WAIT_MS);
    const readOnly = openReadOnly(location, READER_WAIT_MS);
    const reader = asKysely(readOnly);
    const close = async () => {
      await Promise.all([reader.destroy(), writer.destroy()]);
      // Kysely closes nothing that it has not used, and SQLite tidies up when the last connection that writes ends.
      readOnly.close();
      database.close();
    };
    return { opener, writer, reader, close };
  } catch (error) {
    throw asStartError(error, location);
  }
}

/** A connection of its own that only reads, to a database that is there. */
export function readSqlite(location: string): Kysely<Tables> {
  return asKysely(openReadOnly(location));
}

/** A connection that only reads, as SQLite has it. */
export function openReadOnly(location: string, waitMs = 10_000): Database.Database {
  return new Database(location, { readonly: true, timeout: waitMs });
}

/** Adds nothing to a database of another program. Gives the names of the tables. */
export function refuseForeign(database: Database.Database, location: string): string[] {
  const tables = database.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all();
  if (tables.length === 0 || isOurs(database)) return tables;
  database.close();
  throw new StartError('not-a-database', { database: location });
}

/** Whether a database has our table of versions. Other programs have one of that name, with other columns. */
export function isOurs(database: Database.Database): boolean {
  const columns = database.prepare<[], string>("select name from pragma_table_info('schema_version')").pluck().all();
  return ['version', 'applied_at'].every((column) => columns.includes(column));
}

function prepareWriter(database: Database.Database): void {
  database.pragma(`busy_timeout = ${MODE_WAIT_MS}`);
  waitForWal(database);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // SQLite opens a file that it may not write for reading only, and says so at the first write: this is one.
  database.exec('begin immediate; rollback');
  // The server can do nothing else while SQLite waits: from now on the transactions wait, without the thread.
  database.pragma('busy_timeout = 0');
}

/** A connection of SQLite with the tables of the store. */
export function asKysely(database: Database.Database, patienceMs = REQUEST_WAIT_MS): Kysely<Tables> {
  const settings = { database: keptStatements(database), patienceMs };
  return new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(settings) });
}

/** Of programs that open a new file at once, one changes it to WAL. SQLite does not wait for that by itself. */
function waitForWal(database: Database.Database): void {
  for (const deadline = performance.now() + MODE_WAIT_MS; ; ) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** An error that the person who starts the program can correct, as one sentence; any other error as it is. */
export function asStartError(error: unknown, location: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return new StartError('not-a-database', { database: location });
  if (code.startsWith('SQLITE_CORRUPT')) return new StartError('damaged-database', { database: location });
  if (isBusy(error)) return new StartError('database-busy', { database: location });
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
    return new StartError('unwritable-folder', { database: location });
  return error;
}
