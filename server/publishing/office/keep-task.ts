import { rmSync, writeFileSync } from 'node:fs';
import type { Task } from '../../runs/task.ts';
import { readPrepared } from '../folder/read-prepared.ts';
import { writeFolder } from '../folder/write-files.ts';
import type { MadeRevision } from './prepare-task.ts';
import { isPrepared, reasonsFile } from './releases-folder.ts';

/**
 * Writes a revision to its folder: all of it, or there is none. Why cells are hidden is sealed beside it, bound to what
 * is in it. Nobody ends it half way, since it takes a second.
 */
export const KEEP_RELEASE: Task<
  { readonly folder: string } & Pick<MadeRevision, 'files' | 'reasons' | 'sha256'>,
  undefined
> = {
  name: 'keep-release',
  async run({ keys }, { folder, files, reasons, sha256 }) {
    // The same release prepared again has the same folder; one that was damaged is written anew.
    const isThere = isPrepared(folder);
    if (isThere && isWhole(folder, sha256)) return undefined;
    if (isThere) rmSync(folder, { recursive: true });
    const sealed = keys.sealForStore(Buffer.from(reasons), placeOfReasons(sha256));
    try {
      writeFileSync(reasonsFile(folder), sealed, { flush: true });
      writeFolder(folder, files);
    } catch (error) {
      rmSync(reasonsFile(folder), { force: true });
      throw error;
    }
    return undefined;
  },
};

/** What binds them to the release that they are of. */
export function placeOfReasons(sha256: string): string {
  return `releases reasons ${sha256}`;
}

function isWhole(folder: string, sha256: string): boolean {
  try {
    return readPrepared(folder).sha256 === sha256;
  } catch {
    return false;
  }
}
