import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { keepFolder } from '../../files/keep-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { NamedRevision } from '../publish-checked.ts';
import { kindAt, plainFile, readPlainFile } from './plain-file.ts';

/** Of those that may read what is not on the site. */
const OWNER_ALONE = 0o700;

/** A release, the revision that was not whole with the start of its hash, and when; also one that a kill left half. */
const NAME = /^(.+)-\d+-[0-9a-f]{12}-\d{8}T\d{9}Z(\.part)?$/;

/** Where an office that names a site on the command line finds what went off it. */
export function asideBeside(site: string): string {
  return `${resolve(site)}.set-aside`;
}

/** What was set aside of a release, the eldest first. */
export function setAsideOf(aside: string, release: string): string[] {
  if (kindAt(aside, '') !== 'folder') return [];
  return readdirSync(aside)
    .filter((name) => NAME.exec(name)?.[1] === release && kindAt(aside, name) === 'folder')
    .sort()
    .map((name) => join(aside, name));
}

/** Folders in which true files of a revision may lie that were set aside. */
export function placesAside(aside: string, { release, revision }: Pick<NamedRevision, 'release' | 'revision'>) {
  return setAsideOf(aside, release).flatMap((folder) => [folder, join(folder, 'revisions', String(revision))]);
}

/** Whether some of a revision was set aside. */
export function isSetAside(aside: string, { release, revision, sha256 }: NamedRevision): boolean {
  const start = nameOf({ release, revision, sha256 });
  return setAsideOf(aside, release).some(
    (folder) => basename(folder).startsWith(start) || existsSync(join(folder, 'revisions', String(revision))),
  );
}

function nameOf({ release, revision, sha256 }: NamedRevision): string {
  return `${release}-${revision}-${sha256.slice(0, 12)}-`;
}

/**
 * Copies what a site has of a release into a folder of its own: all of it is there and on the disk before this ends, or
 * none. Nobody ever takes it away. What lies there already, of a run that was killed, is not copied again.
 *
 * @param onSite the folder of the release
 * @param files what of it is copied
 * @returns the folder
 * @throws the error of the operating system, also where a file is there and cannot be read
 */
export function setAside(
  onSite: string,
  files: readonly string[],
  { aside, ...named }: NamedRevision & { readonly aside: string },
): string {
  const whole = setAsideOf(aside, named.release).filter((folder) => !folder.endsWith('.part'));
  const there = whole.find((folder) => files.every((path) => isSame(onSite, folder, path)));
  if (there !== undefined) return there;
  const instant = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const folder = join(aside, `${nameOf(named)}${instant}`);
  const part = `${folder}.part`;
  openAside(aside);
  try {
    mkdirSync(part, { mode: OWNER_ALONE });
    for (const path of files) {
      const bytes = readPlainFile(onSite, path);
      if (!bytes) continue;
      mkdirSync(dirname(join(part, path)), { recursive: true });
      writeFileSync(join(part, path), bytes, { flush: true });
    }
    for (const within of foldersOf(files)) keepFolder(join(part, within));
    renameSync(part, folder);
    keepFolder(aside);
  } catch (error) {
    // The site has them still.
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

function openAside(aside: string): void {
  for (const made of makeFolder(aside)) keepFolder(dirname(made));
  // Also where a copy brought it along with the rights of other files.
  if ((statSync(aside).mode & 0o777) !== OWNER_ALONE) chmodSync(aside, OWNER_ALONE);
}

/** The folders that files lie in, each below the one that it is in. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set(['']);
  for (const path of files)
    for (let within = dirname(path); within !== '.'; within = dirname(within)) folders.add(within);
  return [...folders].sort().reverse();
}

function isSame(onSite: string, folder: string, path: string): boolean {
  const bytes = plainFile(folder, path);
  return bytes !== undefined && (plainFile(onSite, path)?.equals(bytes) ?? false);
}
