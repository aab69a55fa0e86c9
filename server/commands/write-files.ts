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
 * Writes files, up to the first that cannot be written. An `option` named the file itself, and not a folder for it.
 *
 * @throws CommandFailure 1, which names that file
 */
export function writeFiles(files: readonly { file: string; content: string; option?: `--${string}` }[]): void {
  for (const { file, content, option } of files)
    orFail(file, () => writeFileSync(file, content), option && `give another path with ${option}`);
}

function orFail(path: string, write: () => void, elsewhere?: string): void {
  try {
    write();
  } catch (error) {
    throw new CommandFailure(1, writeFault(error, path, elsewhere));
  }
}
