import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { isEmptyDatabase } from '../accounts.ts';
import type { DraftPlace } from '../draft-place.ts';
import { lockFile } from './lock-file.ts';
import { openSqlite } from './open-sqlite.ts';

/** Somebody who only looks into a database, as a server does that starts, is gone after so many looks. */
const LOOKS = 30;
const LOOK_AGAIN_MS = 100;

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

/** Leaving the mode that lets others read beside a writer takes a file that nobody else has open. */
async function refuseUsed(database: string): Promise<void> {
  for (let look = 1; ; look += 1) {
    const only = new Database(database, { timeout: 0 });
    try {
      only.pragma('journal_mode = DELETE');
      return;
    } catch (error) {
      if (look === LOOKS) throw error;
    } finally {
      only.close();
    }
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** The name of a file is on disk when its folder is. Windows keeps it by itself, and opens no folder. */
function keepFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
