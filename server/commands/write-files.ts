import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommandFailure } from './command-failure.ts';

/** Why a file cannot be written, by the code of the operating system. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EEXIST: 'there is a file of that name',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'it does not exist and cannot be made',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
};

/**
 * Makes the folder that `--out` names, when it is absent, and checks that files can be written to it.
 * Commands call it before long work, so that nobody waits minutes for a report that cannot be kept.
 *
 * @throws CommandFailure 1, with where, why and what to do
 */
export function makeOutputFolder(folder: string): void {
  orFail(folder, () => {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK);
  });
}

/**
 * Writes files, up to the first that cannot be written.
 *
 * @throws CommandFailure 1, which names that file
 */
export function writeFiles(files: readonly { file: string; content: string }[]): void {
  for (const { file, content } of files) orFail(file, () => writeFileSync(file, content));
}

/**
 * Makes one level after another: with `recursive` Node never returns where the system makes none, as in
 * /proc.
 */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

function orFail(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code = '', message, path: failedPath = path } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? message;
    throw new CommandFailure(
      1,
      `${failedPath} cannot be written: ${reason}; give a folder that you may write to with --out`,
    );
  }
}
