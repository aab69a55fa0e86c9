import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { isDraft } from '../../database-location.ts';
import { keepFolder } from '../../files/keep-folder.ts';
import { StartError } from '../../start-error.ts';
import { storageFaultOf } from '../storage-fault.ts';
import type { Tables } from '../tables.ts';

/** Databases before this version keep testimony in clear. */
const SEALED_FROM = 12;

/**
 * Copies a SQLite database beside itself before its tables change, as it is at one moment. The copy is kept; nobody
 * but a person removes it.
 *
 * @param found the version that the database has
 * @returns what to tell the person who starts the program; undefined where there is nothing to keep
 * @throws StartError no-room-for-backup; then nothing has changed
 */
export async function backUpBeforeMigration(
  location: string,
  db: Kysely<Tables>,
  { found, now }: { found: number; now: string },
): Promise<string | undefined> {
  if (location === ':memory:' || isDraft(location)) return undefined;
  const file = `${location}.ledger-${found}-${now.replaceAll(/[:.]/g, '')}.backup`;
  const partial = `${file}.partial-${process.pid}`;
  try {
    // SQLite fills a file that is empty, and this one its owner alone may read.
    closeSync(openSync(partial, 'wx', 0o600));
    await sql`vacuum into ${partial}`.execute(db);
    renameSync(partial, file);
    keepFolder(dirname(file));
  } catch (error) {
    rmSync(partial, { force: true });
    if (storageFaultOf(error) === 'full' || isOfTheDisk(error))
      throw new StartError('no-room-for-backup', { database: location });
    throw error;
  }
  const danger =
    found < SEALED_FROM
      ? 'it holds testimony in clear, so delete it as soon as all is well'
      : 'delete it when all is well';
  return `The tables change from version ${found}. The database as it was is kept in ${file}; ${danger}.`;
}

function isOfTheDisk(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(ENOSPC|EDQUOT|EFBIG|EIO|EACCES|EROFS|SQLITE_CANTOPEN)/.test(String(error.code))
  );
}
