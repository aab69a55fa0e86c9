import { renameSync, rmSync } from 'node:fs';
import { isEmptyDatabase } from '../accounts.ts';
import type { DraftPlace } from '../draft-place.ts';
import { openSqlite } from './open-sqlite.ts';

/** A draft of a SQLite database is a file beside its file. */
export function withDraftFile<T>(database: string, draft: string, work: (place: DraftPlace) => Promise<T>): Promise<T> {
  const isNeeded = () => isEmpty(database);
  return work({
    isNeeded,
    clear: async () => removeDatabase(draft),
    async takePlace() {
      if (!(await isNeeded())) return false;
      removeDatabase(database);
      renameSync(draft, database);
      return true;
    },
  });
}

async function isEmpty(database: string): Promise<boolean> {
  const { reader, close } = openSqlite(database);
  try {
    return await isEmptyDatabase(reader);
  } finally {
    await close();
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
