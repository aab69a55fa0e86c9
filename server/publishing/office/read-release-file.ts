import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../problems.ts';
import { readReleaseManifest } from '../folder/read-prepared.ts';
import { FilesChangedError, PublishingError } from '../publishing-error.ts';
import { hashOfContent } from '../release-manifest.ts';
import { changedProblem } from './refused/changed-problem.ts';

/**
 * A file of a prepared release, exactly as it was prepared. The path is looked up in the manifest and never becomes a
 * place on the disk by itself.
 *
 * @throws Problem not-found, release-changed
 */
export async function readReleaseFile(folder: string, sha256: string, path: string): Promise<Uint8Array> {
  const listed = manifestOf(folder, sha256).files.find((file) => file.path === path);
  if (!listed) throw new Problem('not-found', { part: 'api' });
  const bytes = await bytesWithin(folder, listed.path).catch(() => undefined);
  if (!bytes || hashOfContent(bytes) !== listed.sha256)
    throw changedProblem(new FilesChangedError([{ path, how: 'was changed' }]));
  return bytes;
}

/** Not through a link. */
async function bytesWithin(folder: string, path: string): Promise<Uint8Array | undefined> {
  const place = await realpath(join(folder, path));
  return place === join(await realpath(folder), path) ? readFile(place) : undefined;
}

function manifestOf(folder: string, sha256: string) {
  try {
    const read = readReleaseManifest(folder);
    if (read.sha256 === sha256) return read.manifest;
  } catch (error) {
    if (!(error instanceof PublishingError)) throw error;
  }
  throw changedProblem(new FilesChangedError([{ path: 'release.json', how: 'was changed' }]));
}
