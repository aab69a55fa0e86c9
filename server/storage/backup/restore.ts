import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { draftLocation, isPostgres, shownLocation } from '../../database-location.ts';
import { keepFolder } from '../../files/keep-folder.ts';
import type { RingFor } from '../../keys/open-key-ring.ts';
import { record } from '../audit.ts';
import { CopyError } from '../copy/copy-error.ts';
import { copyInThread } from '../copy/copy-in-thread.ts';
import { engineOf } from '../engine.ts';
import { migrate } from '../migrate.ts';
import { othersUse } from '../postgres/others-use.ts';
import { keysNoted } from '../sealed/key-marks.ts';
import { isEmptyDatabase } from '../sign-in/accounts.ts';
import { isBusy } from '../sqlite/immediate-sqlite-dialect.ts';
import { lockFile } from '../sqlite/lock-file.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { putAside, refuseUsed, removeDatabase } from '../sqlite/own-file.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { BackupError } from './backup-error.ts';
import { checkFile } from './check-file.ts';
import { isSealed, openSealed } from './sealed-file.ts';

/** A backup to restore. */
export interface RestoreOrder {
  readonly file: string;
  /** Location of the database that is made of it. */
  readonly to: string;
  /** File with the secret key of an encrypted backup. */
  readonly identity?: string | undefined;
  /** Whether a database that is not empty is put aside. */
  readonly isReplacing: boolean;
  /** The key ring of the server, for a backup that is older than sealing. */
  readonly ring: RingFor;
  readonly now: string;
}

/** What was restored. */
export interface Restored {
  readonly rows: ReadonlyMap<string, number>;
  /** Where the database is now that was replaced. */
  readonly replaced?: string | undefined;
  /** The survey keys that something in it is sealed with. */
  readonly sealedWith: readonly string[];
}

/**
 * Makes a database of a backup: looked through, brought to this version and given a new ledger epoch before anything
 * is replaced. The epoch is made here and is in no backup, so that the same backup restored twice is two ledgers, and
 * tablets send again what the backup may lack.
 *
 * @throws BackupError, StartError
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { to } = order;
  if (to === ':memory:') throw new BackupError('target-in-memory');
  refuseUnreadable(order.file);
  await refuseTarget(order);
  const place = await placeOf(to);
  try {
    await unpack(order, place.draft);
    checkFile(place.draft, order.file);
    const sealedWith = await beginEpoch(place.draft, order);
    const rows = checkFile(place.draft, order.file);
    if (!isPostgres(to)) return { rows, sealedWith, replaced: await takePlace(place.draft, order) };
    await copyInThread({ from: place.draft, to, now: order.now }, () => {});
    return { rows, sealedWith };
  } catch (error) {
    throw asBackupError(error, order);
  } finally {
    removeDatabase(place.draft);
    await place.remove();
  }
}

function refuseUnreadable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
    if (statSync(file).isFile()) return;
  } catch {}
  throw new BackupError('backup-absent', { file });
}

/** Refuses a target that is in use or holds something, before anything is written. */
async function refuseTarget({ to, isReplacing }: RestoreOrder): Promise<void> {
  const database = shownLocation(to);
  const engine = engineOf(to);
  try {
    if (!(await engine.find(to))) return;
    if (isPostgres(to) ? await othersUse(to) : await isUsed(to)) throw new BackupError('target-used', { database });
    if (await engine.withSnapshot(to, isEmptyDatabase)) return;
  } catch (error) {
    // One restores because it is damaged.
    if (!isDamaged(error)) throw engine.asStartError(error, to);
    if (!isReplacing) throw new BackupError('target-damaged', { database });
    return;
  }
  if (isPostgres(to)) throw new BackupError('target-not-replaceable', { database });
  if (!isReplacing) throw new BackupError('target-not-empty', { database });
}

async function isUsed(file: string): Promise<boolean> {
  return refuseUsed(file).then(
    () => false,
    (error: unknown) => {
      if (isBusy(error)) return true;
      if (isDamaged(error)) return false;
      throw error;
    },
  );
}

/** Whether SQLite says that a file is no database, or not whole. */
function isDamaged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code));
}

/** Beside the SQLite file that is made, or in a folder of its own. */
async function placeOf(to: string): Promise<{ draft: string; remove: () => Promise<void> }> {
  if (!isPostgres(to)) {
    const draft = draftLocation(to, 'restoring');
    mkdirSync(dirname(to), { recursive: true });
    const unlock = await lockFile(`${draft}-lock`);
    return { draft, remove: async () => unlock() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'cifra-restore-'));
  return { draft: join(folder, 'cifra.sqlite'), remove: () => rm(folder, { recursive: true, force: true }) };
}

async function unpack({ file, identity }: RestoreOrder, draft: string): Promise<void> {
  removeDatabase(draft);
  if (!isSealed(file)) {
    await copyTo(file, draft);
    // A database that was not closed has its last writes beside it.
    if (existsSync(`${file}-wal`)) await copyTo(`${file}-wal`, `${draft}-wal`);
    return;
  }
  if (identity === undefined) throw new BackupError('identity-required', { file });
  await openSealed(file, draft, identity);
}

async function copyTo(file: string, copy: string): Promise<void> {
  await pipeline(createReadStream(file), createWriteStream(copy, { mode: 0o600, flush: true }));
}

async function beginEpoch(draft: string, { ring, now }: RestoreOrder): Promise<string[]> {
  const { opener, close } = openSqlite(draft);
  try {
    const work = { keep: async () => {}, ring: () => ring([]), sweep: () => engineOf(draft).sweep(opener) };
    await migrate(opener, now, work);
    await opener.transaction().execute(async (step) => {
      await step.deleteFrom('ledger').execute();
      await step.insertInto('ledger').values({ epoch: randomUUID(), created_at: now }).execute();
      await step.deleteFrom('sessions').execute();
      await step.deleteFrom('machine_tokens').execute();
      const act = { by: 'command line', at: now };
      await record(step, { action: 'database-restored', subject: 'database', act });
    });
    return await keysNoted(opener);
  } finally {
    await close();
  }
}

/** Puts the draft in the place of the database. @returns where the one is now that was there */
async function takePlace(draft: string, { to, now }: RestoreOrder): Promise<string | undefined> {
  // Whoever came meanwhile would go on with a file that is no longer there.
  if (existsSync(to) && (await isUsed(to))) throw new BackupError('target-used', { database: to });
  const aside = `${to}.replaced-${now.replaceAll(/[:.]/g, '')}`;
  const replaced = putAside(to, aside);
  try {
    renameSync(draft, to);
  } catch (error) {
    putAside(aside, to);
    throw error;
  }
  keepFolder(dirname(to));
  return replaced;
}

function asBackupError(error: unknown, { file, to }: RestoreOrder): unknown {
  if (error instanceof CopyError)
    return new BackupError('copy-failed', { sentence: error.message.replace(/\bTO\b/g, 'CIFRA_DB') });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (storageFaultOf(error) === 'full' || /^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test(code))
    return new BackupError('disk-full', { file: shownLocation(to) });
  if (isDamaged(error)) return new BackupError('backup-damaged', { file });
  return engineOf(to).asStartError(error, to);
}
