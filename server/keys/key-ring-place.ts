import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { keepFolder } from '../files/keep-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { StartError } from '../start-error.ts';
import { type KeyRingFile, keyRingFile, mismatchesIn } from './key-ring-file.ts';
import { makeKeyRing } from './make-key-ring.ts';

/** Its owner alone reads and writes it. */
const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

/**
 * The ring that a file holds; undefined when there is no such file.
 *
 * @throws StartError unreadable-keys
 */
export function readKeyRing(file: string): KeyRingFile | undefined {
  const text = contentOf(file);
  if (text === undefined) return undefined;
  const { data: ring } = keyRingFile.safeParse(parsed(text));
  if (!ring) throw new StartError('unreadable-keys', { file, why: 'no-ring' });
  if (mismatchesIn(ring).length > 0) throw new StartError('unreadable-keys', { file, why: 'damaged' });
  return ring;
}

/**
 * Writes a new ring. It is there whole or not at all, and replaces nothing.
 *
 * @throws StartError keys-exist, unwritable-keys
 */
export function writeNewKeyRing(file: string, ring: KeyRingFile): void {
  const draft = writeDraft(file, ring);
  try {
    // A link fails where a file is; a new name would replace it.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new StartError('keys-exist', { file });
    throw new StartError('unwritable-keys', { file });
  } finally {
    rmSync(draft, { force: true });
  }
  keepFolder(dirname(file));
}

/** Puts a ring in the place of one that it holds. @throws StartError unwritable-keys */
export function replaceKeyRing(file: string, ring: KeyRingFile): void {
  const draft = writeDraft(file, ring);
  renameSync(draft, file);
  keepFolder(dirname(file));
}

/**
 * The ring of a server that starts: made where there is none yet.
 *
 * @throws StartError unreadable-keys, unwritable-keys
 */
export async function keyRingAt(file: string, now: string): Promise<{ ring: KeyRingFile; isNew: boolean }> {
  const found = readKeyRing(file);
  if (found) return { ring: found, isNew: false };
  const ring = await makeKeyRing(now);
  try {
    writeNewKeyRing(file, ring);
    return { ring, isNew: true };
  } catch (error) {
    // Another server started at the same moment and was the first.
    const other = error instanceof StartError && error.code === 'keys-exist' ? readKeyRing(file) : undefined;
    if (!other) throw error;
    return { ring: other, isNew: false };
  }
}

/** Whether users besides the owner may read or write the ring. Windows has no such rights. */
export function isOpenToOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & OTHERS) !== 0;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartError('unreadable-keys', { file, why: 'unreadable' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function writeDraft(file: string, ring: KeyRingFile): string {
  const draft = `${file}.${randomUUID()}.new`;
  try {
    makeFolder(dirname(file));
    const opened = openSync(draft, 'wx', OWNER_ALONE);
    writeSync(opened, `${JSON.stringify(ring, null, 2)}\n`);
    fsyncSync(opened);
    closeSync(opened);
    return draft;
  } catch {
    rmSync(draft, { force: true });
    throw new StartError('unwritable-keys', { file });
  }
}
