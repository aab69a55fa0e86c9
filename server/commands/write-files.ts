import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Terminal } from './terminal.ts';

/** What stands in the way, by the system's code. */
const WHY: Record<string, string> = {
  EACCES: 'you may not write there',
  EEXIST: 'there is a file of that name',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'it does not exist and cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'you may not write there',
  EROFS: 'what it is on can only be read',
};

/**
 * Whether files can be written to the folder that `--out` names, which is made when absent. Where they cannot, the sentence is
 * written, so that a command only has to end.
 */
export function canWriteTo(folder: string, io: Terminal): boolean {
  return succeeds(folder, io, () => {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK);
  });
}

/** Writes files; false, with the sentence written, at the first that cannot be. */
export function writeFiles(files: readonly { file: string; content: string }[], io: Terminal): boolean {
  return files.every(({ file, content }) => succeeds(file, io, () => writeFileSync(file, content)));
}

/** Level by level: Node's own way of making them all tries for ever where the system makes none, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

function succeeds(path: string, io: Terminal, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    const { code = '', message, path: at = path } = error as NodeJS.ErrnoException;
    io.err.write(`${at} cannot be written: ${WHY[code] ?? message}; give a folder that you may write to with --out\n`);
    return false;
  }
}
