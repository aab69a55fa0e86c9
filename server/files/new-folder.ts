import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { placeBeside } from './try-file.ts';

/**
 * Writes files into a folder that is not there yet, or is empty: all of them, or there is no folder.
 *
 * @param texts by name; a name may have folders in it
 * @throws the error of the operating system; one with the code `EEXIST` where the folder has something in it
 */
export function writeNewFolder(folder: string, texts: Readonly<Record<string, string>>): void {
  const place = resolve(folder);
  const isThere = statSync(place, { throwIfNoEntry: false }) !== undefined;
  if (isThere && readdirSync(place).length > 0)
    throw Object.assign(new Error('is not empty'), { code: 'EEXIST', path: folder });
  makeFolder(dirname(place));
  const beside = placeBeside(place);
  try {
    mkdirSync(beside);
    for (const [name, text] of Object.entries(texts)) {
      makeFolder(dirname(join(beside, name)));
      writeFileSync(join(beside, name), text);
    }
    if (isThere) rmdirSync(place);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
