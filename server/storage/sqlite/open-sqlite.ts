import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { StartError } from '../../start-error.ts';
import type { Tables } from '../tables.ts';
import { ImmediateSqliteDialect } from './immediate-sqlite-dialect.ts';

/** One connection that writes, and one that only reads, for long reads; they are the same for a database in memory. */
export interface Connections {
  writer: Kysely<Tables>;
  reader: Kysely<Tables>;
  close(): Promise<void>;
}

/**
 * Opens or creates a SQLite database. WAL with full synchronisation: what was acknowledged survives a power cut.
 *
 * @throws StartError unwritable-folder, not-a-database, database-busy
 */
export function openSqlite(location: string): Connections {
  const inMemory = location === ':memory:';
  try {
    if (!inMemory) mkdirSync(dirname(location), { recursive: true });
    const writer = connect(new Database(location));
    if (inMemory) return { writer, reader: writer, close: () => writer.destroy() };
    const reader = new Kysely<Tables>({
      dialect: new ImmediateSqliteDialect({ database: new Database(location, { readonly: true, timeout: 10_000 }) }),
    });
    return { writer, reader, close: () => Promise.all([reader.destroy(), writer.destroy()]).then(() => undefined) };
  } catch (error) {
    throw asStartError(error, location);
  }
}

function connect(database: Database.Database): Kysely<Tables> {
  database.pragma('busy_timeout = 10000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  return new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database }) });
}

function asStartError(error: unknown, location: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB')
    return new StartError(
      'not-a-database',
      `${location} is not a database of Cifra; choose another file with CIFRA_DB.`,
    );
  if (code.startsWith('SQLITE_BUSY'))
    return new StartError('database-busy', `Another program holds ${location}; close it and start again.`);
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
    return new StartError(
      'unwritable-folder',
      `Cannot write the database ${location}; give this user the right to write in its folder or choose another file with CIFRA_DB.`,
    );
  return error;
}
