import { accessSync, constants, writeFileSync } from 'node:fs';
import { makeFolder } from '../files/make-folder.ts';
import { writeFault } from '../files/write-fault.ts';
import { CommandFailure } from './command-failure.ts';

/**
 * Makes the folder that `--out` names, when it is absent, and checks that files can be written to it.
 * Commands call it before long work, so that nobody waits minutes for a report that cannot be kept.
 *
 * @throws CommandFailure 1, with where, why and what to do
 */
export function makeOutputFolder(folder: string): void {
  orFail(folder, () => {
    makeFolder(folder);
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

function orFail(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new CommandFailure(1, writeFault(error, path));
  }
}
