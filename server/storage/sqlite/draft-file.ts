import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { keepFolder } from '../../files/keep-folder.ts';
import type { DraftPlace } from '../draft-place.ts';
import { isEmptyDatabase } from '../sign-in/accounts.ts';
import { lockFile } from './lock-file.ts';
import { openSqlite } from './open-sqlite.ts';
import { refuseUsed, removeDatabase } from './own-file.ts';

/**
 * A draft of a SQLite database is a file beside its file. Whoever comes second waits here until the first one is
 * done.
 *
 * @throws StartError database-busy when another program has the empty database open: it would go on with a file
 *   that is no longer there
 */
export async function withDraftFile<T>(
  database: string,
  draft: string,
  work: (place: DraftPlace) => Promise<T>,
): Promise<T> {
  const unlock = await lockFile(`${draft}-lock`);
  const isNeeded = async () => {
    if (!(await isEmpty(database))) return false;
    await refuseUsed(database);
    return true;
  };
  try {
    return await work({
      isNeeded,
      clear: async () => removeDatabase(draft),
      async takePlace() {
        if (!(await isNeeded())) return false;
        renameSync(draft, database);
        keepFolder(dirname(database));
        return true;
      },
    });
  } finally {
    unlock();
  }
}

async function isEmpty(database: string): Promise<boolean> {
  const { reader, close } = openSqlite(database);
  try {
    return await isEmptyDatabase(reader);
  } finally {
    await close();
  }
}
