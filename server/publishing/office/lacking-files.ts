import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { kindAt } from '../folder/plain-file.ts';
import { RELEASE_MANIFEST, type ReleaseManifest } from '../release-manifest.ts';
import { manifestOfKept } from './asked-of-release.ts';
import { isPrepared, type ReleasePlaces } from './releases-folder.ts';

/** What a revision is made of, with its manifest, whose size none tells. */
export interface RevisionFiles extends Pick<ReleaseManifest, 'withdraws'> {
  readonly files: readonly { readonly path: string; readonly bytes?: number }[];
}

/** What is in a revision stays as it is: its files by its hash. */
const known = new Map<string, RevisionFiles>();

/** By its manifest, wherever that is; undefined where it is nowhere. */
export function filesOfRevision(places: ReleasePlaces, kept: KeptPublication): RevisionFiles | undefined {
  const there = known.get(kept.sha256);
  if (there) return there;
  const manifest = manifestOfKept(places, kept);
  if (!manifest) return undefined;
  const { withdraws } = manifest;
  const files = manifest.files.map(({ path, bytes }) => ({ path, bytes }));
  const made = { withdraws, files: [{ path: RELEASE_MANIFEST }, ...files] };
  known.set(kept.sha256, made);
  return made;
}

/**
 * The files of a revision that a folder has not, or has in another size; all of them where it is none. None is read:
 * whether each is as it was is seen when something is published.
 */
export function lackingIn(folder: string, { files }: Pick<RevisionFiles, 'files'>): readonly string[] {
  const isThere = isPrepared(folder);
  return files.flatMap(({ path, bytes }) => (isThere && isFileOf(folder, path, bytes) ? [] : [path]));
}

function isFileOf(folder: string, path: string, bytes: number | undefined): boolean {
  if (kindAt(folder, path) !== 'file') return false;
  return bytes === undefined || lstatSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes;
}
