import { existsSync, renameSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Encrypter } from 'age-encryption';
import Database from 'better-sqlite3';
import { isPostgres } from '../../database-location.ts';
import { keepFolder } from '../../files/keep-folder.ts';
import { CopyError } from '../copy/copy-error.ts';
import { copyInThread } from '../copy/copy-in-thread.ts';
import type { CopyProgress } from '../copy/fill-copy.ts';
import { lockFile } from '../sqlite/lock-file.ts';
import { removeDatabase } from '../sqlite/own-file.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { BackupError } from './backup-error.ts';
import { checkFile } from './check-file.ts';
import { encrypterFor, sealFile } from './sealed-file.ts';

/**
 * What belongs to the server that runs and not to what it keeps: a restored database gets its own. A token that was
 * revoked since must not come back with it.
 */
const NOT_KEPT = ['ledger', 'sessions', 'machine_tokens'];

/** A backup to make. */
export interface BackupOrder {
  /** Location of the database. */
  readonly from: string;
  /** The file that is made. */
  readonly file: string;
  /** Public key of age; without one the file is not encrypted. */
  readonly recipient?: string | undefined;
  readonly now: string;
}

/**
 * Makes a backup of a database of whichever engine while it is used: all rows as they are at one moment, in one
 * file, compared with what was read and looked through. The file has its name only when it is whole.
 *
 * @returns how many rows of each table it holds
 * @throws BackupError, StartError
 */
export async function backUp(
  order: BackupOrder,
  report: (progress: CopyProgress) => void,
): Promise<ReadonlyMap<string, number>> {
  const { file, recipient } = order;
  const encrypter = recipient === undefined ? undefined : encrypterFor(recipient);
  if (existsSync(file)) throw new BackupError('file-exists', { file });
  if (!existsSync(dirname(file))) throw new BackupError('no-such-folder', { file });
  const partial = `${file}.partial`;
  const unlock = await lockFile(`${partial}-lock`).catch((error: unknown) => {
    throw asBackupError(error, file);
  });
  try {
    // Somebody else may have made it meanwhile.
    if (existsSync(file)) throw new BackupError('file-exists', { file });
    return await makeFile(order, partial, encrypter, report);
  } finally {
    unlock();
  }
}

async function makeFile(
  { from, file, now }: BackupOrder,
  partial: string,
  encrypter: Encrypter | undefined,
  report: (progress: CopyProgress) => void,
): Promise<ReadonlyMap<string, number>> {
  // What is not encrypted never lies where only the encrypted file is wanted.
  const place = encrypter ? await plainPlace(from) : { plain: partial, remove: async () => {} };
  try {
    removeDatabase(place.plain);
    await copyInThread({ from, to: place.plain, now, isBackup: true }, report);
    leaveOut(place.plain);
    const rows = checkFile(place.plain, file);
    if (encrypter) await sealFile(place.plain, partial, encrypter);
    renameSync(partial, file);
    keepFolder(dirname(file));
    return rows;
  } catch (error) {
    removeDatabase(partial);
    throw asBackupError(error, file);
  } finally {
    removeDatabase(place.plain);
    await place.remove();
  }
}

/** Where a copy lies for a moment that will be encrypted: beside the SQLite file, which is not either. */
async function plainPlace(from: string): Promise<{ plain: string; remove: () => Promise<void> }> {
  if (!isPostgres(from)) {
    const plain = `${from}.backing-up`;
    const unlock = await lockFile(`${plain}-lock`);
    return { plain, remove: async () => unlock() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'cifra-backup-'));
  return { plain: join(folder, 'cifra.sqlite'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Removes what is not kept, without a trace in the file, and what SQLite would put beside a file that it opens. */
function leaveOut(file: string): void {
  const database = new Database(file);
  try {
    database.pragma('secure_delete = ON');
    for (const table of NOT_KEPT) database.exec(`delete from ${table}`);
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function asBackupError(error: unknown, file: string): unknown {
  if (error instanceof CopyError) {
    // The words of a copy from one database to another, for somebody who named neither.
    const sentence = error.message.replace(/ \S+ is still empty\.$/, ' No backup was made.');
    return new BackupError('copy-failed', {
      sentence: sentence.replace(/\bFROM\b/g, 'CIFRA_DB').replace(/\bTO\b/g, 'FILE'),
    });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (storageFaultOf(error) === 'full' || /^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test(code))
    return new BackupError('disk-full', { file });
  if (/^(ENOENT|ENOTDIR|EACCES|EPERM|EROFS|SQLITE_CANTOPEN)/.test(code))
    return new BackupError('no-such-folder', { file });
  return error;
}
