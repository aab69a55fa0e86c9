import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';

/** Somebody who only looks into a database, as a server does that starts, is gone after so many looks. */
const LOOKS = 30;
const LOOK_AGAIN_MS = 100;

/** Leaving the mode that lets others read beside a writer takes a file that nobody else has open. */
export async function refuseUsed(database: string): Promise<void> {
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
export function keepFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** Removes a database and what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
