import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keepFolder } from '../../files/keep-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { OWN_FILE, OWN_FOLDER } from '../../files/owner-alone.ts';
import { placeBeside } from '../../files/try-file.ts';
import { PublishingError } from '../publishing-error.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Who may read what is written. Readers of a site are others than who publishes it. */
interface Modes {
  readonly file?: number;
  readonly folder?: number;
}

/** Writes files into a folder that is there, with the folders in their names. */
export function writeFiles(folder: string, files: Files, modes: Modes = {}): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: modes.folder });
    writeFileSync(join(folder, path), content, { flush: true, mode: modes.file });
  }
}

/**
 * Writes a folder that is not there yet, or is empty: all of it, or there is none. It is for its owner alone,
 * because it holds what is not published yet.
 *
 * @throws PublishingError where something is in it, and the error of the operating system
 */
export function writeFolder(folder: string, files: Files): void {
  const place = resolve(folder);
  const isThere = statSync(place, { throwIfNoEntry: false }) !== undefined;
  if (isThere && readdirSync(place).length > 0)
    throw new PublishingError([`${folder} has something in it; name a new folder with --out`]);
  makeFolder(dirname(place), OWN_FOLDER);
  const beside = placeBeside(place);
  try {
    mkdirSync(beside, OWN_FOLDER);
    writeFiles(beside, files, { file: OWN_FILE, folder: OWN_FOLDER });
    if (isThere) rmSync(place, { recursive: true });
    renameSync(beside, place);
    keepFolder(dirname(place));
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

/** Makes sure that what was copied is on the disk. */
export function keepFile(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
