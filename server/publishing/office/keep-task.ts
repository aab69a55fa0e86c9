import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { OWN_FILE } from '../../files/owner-alone.ts';
import type { Task } from '../../runs/task.ts';
import { readPrepared } from '../folder/read-prepared.ts';
import { writeFolder } from '../folder/write-files.ts';
import { placeOfAsked } from './asked-of-release.ts';
import { padded } from './padded.ts';
import type { MadeRevision } from './prepare-task.ts';
import { askedFile, isPrepared, reasonsFile } from './releases-folder.ts';

/**
 * Writes a revision to its folder: all of it, or there is none. Why cells are hidden and what was asked for are
 * sealed beside it, bound to what is in it. Nobody ends it half way, since it takes a second.
 */
export const KEEP_RELEASE: Task<
  { readonly folder: string; readonly asked: string } & Pick<MadeRevision, 'files' | 'reasons' | 'sha256'>,
  undefined
> = {
  name: 'keep-release',
  async run({ keys }, { folder, files, reasons, asked, sha256 }) {
    const sealedAsked = keys.sealForStore(padded(asked), placeOfAsked(sha256));
    // In one step: who reads it meanwhile finds the one before, and what a kill leaves is swept.
    const writeAsked = () => {
      writeFileSync(`${askedFile(folder)}.part`, sealedAsked, { flush: true, mode: OWN_FILE });
      renameSync(`${askedFile(folder)}.part`, askedFile(folder));
    };
    // The same release prepared again has the same folder; one that was damaged is written anew.
    const isThere = isPrepared(folder);
    if (isThere && isWhole(folder, sha256)) {
      writeAsked();
      return undefined;
    }
    if (isThere) rmSync(folder, { recursive: true });
    const sealed = keys.sealForStore(padded(reasons), placeOfReasons(sha256));
    try {
      writeAsked();
      writeFileSync(reasonsFile(folder), sealed, { flush: true, mode: OWN_FILE });
      writeFolder(folder, files);
    } catch (error) {
      for (const beside of [reasonsFile(folder), askedFile(folder), `${askedFile(folder)}.part`])
        rmSync(beside, { force: true });
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
