import { existsSync, renameSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { isBusy } from './immediate-sqlite-dialect.ts';

/** A database, and what SQLite puts beside it. */
const FILES = ['', '-wal', '-shm'];

/** Somebody who only looks into a database, as a server does that starts, is gone after so many looks. */
const LOOKS = 30;
const LOOK_AGAIN_MS = 100;

/**
 * Leaving the mode that lets others read beside a writer takes a file that nobody else has open. Fails as busy where
 * somebody has, and otherwise where the file cannot be read.
 */
export async function refuseUsed(database: string): Promise<void> {
  for (let look = 1; ; look += 1) {
    const only = new Database(database, { timeout: 0 });
    try {
      only.pragma('journal_mode = DELETE');
      return;
    } catch (error) {
      if (look === LOOKS || !isBusy(error)) throw error;
    } finally {
      only.close();
    }
    await setTimeout(LOOK_AGAIN_MS);
  }
}

/** Removes a database and what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of FILES) rmSync(file + suffix, { force: true });
}

/**
 * Gives a database another name, with what SQLite put beside it: the writes that wait there would become part of
 * whichever database has the name next. They may lie there without it, when somebody took it away.
 *
 * @returns the first of the new names; undefined when nothing was there
 */
export function putAside(file: string, aside: string): string | undefined {
  const found = FILES.filter((suffix) => existsSync(file + suffix));
  for (const suffix of found) renameSync(file + suffix, aside + suffix);
  return found[0] === undefined ? undefined : aside + found[0];
}
