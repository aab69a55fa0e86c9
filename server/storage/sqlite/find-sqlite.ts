import { statSync } from 'node:fs';
import type { FoundDatabase } from '../found-database.ts';
import { openReadOnly, refuseForeign } from './open-sqlite.ts';
import { closeReader } from './read-snapshot.ts';

/**
 * Looks for a SQLite database and makes nothing where there is none. A file without tables is none.
 *
 * @throws StartError not-a-database
 */
export async function findSqlite(location: string): Promise<FoundDatabase | undefined> {
  const file = statSync(location, { throwIfNoEntry: false, bigint: true });
  if (!file?.isFile()) return undefined;
  const database = openReadOnly(location);
  try {
    const tables = refuseForeign(database, location).filter((name) => !name.startsWith('sqlite_'));
    return tables.length === 0 ? undefined : { place: `${file.dev} ${file.ino}`, tables };
  } finally {
    closeReader(database, location);
  }
}
