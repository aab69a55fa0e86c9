import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { asKysely, openReadOnly } from './open-sqlite.ts';

/** Runs `work` in one transaction that reads: it sees nothing of what is written after its first query. */
export async function withSqliteSnapshot<T>(location: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const database = openReadOnly(location);
  try {
    return await asKysely(database)
      .connection()
      .execute(async (session) => {
        await sql`begin`.execute(session);
        return work(session);
      });
  } finally {
    closeReader(database, location);
  }
}

/**
 * Closes a connection that only read. It cannot remove the two files that SQLite put beside the database for it,
 * so another one does, unless there is something in them that the database itself does not have yet.
 */
export function closeReader(database: Database.Database, location: string): void {
  database.close();
  if (statSync(`${location}-wal`, { throwIfNoEntry: false })?.size !== 0) return;
  try {
    const other = new Database(location, { timeout: 0 });
    other.pragma('schema_version');
    other.close();
  } catch {
    // They are empty and harm nobody where they may not be removed.
  }
}
