import { rmSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';

const AGAIN_MS = 50;

/**
 * Waits until no other process holds the lock of this file, and holds it. A process that ends lets go of it,
 * however it ends.
 *
 * @returns lets go of the lock
 */
export async function lockFile(file: string): Promise<() => void> {
  for (;;) {
    const before = inodeOf(file);
    const lock = new Database(file, { timeout: 0 });
    // Who held it removes the file, which somebody else may have made again: then this is another file.
    if (isTaken(lock) && before !== undefined && before === inodeOf(file))
      return () => {
        remove(file);
        lock.close();
      };
    lock.close();
    if (before !== undefined) await setTimeout(AGAIN_MS);
  }
}

function isTaken(lock: Database.Database): boolean {
  try {
    // Nothing is written, so nothing need be written beside it.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { throwIfNoEntry: false, bigint: true })?.ino;
}

/** Where an open file cannot be removed it stays, empty. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}
