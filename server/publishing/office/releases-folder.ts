import { chmodSync, existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { lockFile } from '../../storage/sqlite/lock-file.ts';
import { readReleaseManifest } from '../folder/read-prepared.ts';
import type { NamedRevision } from '../publish-checked.ts';

/** Where releases wait, and where they are published. */
export interface ReleasePlaces {
  readonly releases: string;
  readonly site: string;
}

/** Of those that may read what is not published yet. */
const OWNER_ALONE = 0o700;

/** Why a cell is hidden lies beside the folder of a release, sealed: it is not for publication. */
const REASONS = '.reasons';

/** What was asked for to prepare it lies there too, as long as the database names the revision. */
const ASKED = '.asked';

const NAME = /^(.+)-(\d+)-([0-9a-f]{12})(\.reasons|\.asked)?$/;

/**
 * The folder of a revision. It is named after what is in it too: who prepares it again makes another folder, so that a
 * kill leaves what the database names whole, and who is looking at the earlier one goes on doing so.
 */
export function preparedFolder({ releases }: Pick<ReleasePlaces, 'releases'>, named: NamedRevision): string {
  const { release, revision, sha256 } = named;
  return join(releases, 'prepared', `${release}-${revision}-${sha256.slice(0, 12)}`);
}

export function reasonsFile(folder: string): string {
  return `${folder}${REASONS}`;
}

export function askedFile(folder: string): string {
  return `${folder}${ASKED}`;
}

/** A link to a folder is none: what stands behind it can be exchanged. */
export function isPrepared(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Where the files of a revision are that is not published: `gone` where this server kept them, and the folder is not
 * there any more; `elsewhere` where the command line has them.
 */
export function whereFilesAre(places: ReleasePlaces, named: NamedRevision): 'here' | 'gone' | 'elsewhere' {
  const folder = preparedFolder(places, named);
  if (isPrepared(folder)) return 'here';
  return existsSync(askedFile(folder)) ? 'gone' : 'elsewhere';
}

/**
 * Does what only one at a time may do, of all servers that share the folder: a release is prepared again either before
 * it is published or after.
 */
export async function whileAlone<T>({ releases }: ReleasePlaces, work: () => Promise<T>): Promise<T> {
  openReleases(releases);
  const unlock = await lockFile(join(releases, 'releases.lock'));
  try {
    return await work();
  } finally {
    unlock();
  }
}

/** What lies there in clear is for its owner alone, whatever was set for other files. */
function openReleases(releases: string): void {
  if (makeFolder(releases).length > 0) chmodSync(releases, OWNER_ALONE);
  const prepared = join(releases, 'prepared');
  makeFolder(prepared);
  // Also where a copy brought it along with the rights of other files.
  if ((statSync(prepared).mode & 0o777) !== OWNER_ALONE) chmodSync(prepared, OWNER_ALONE);
}

/**
 * Takes away what is no revision of a release any more: prepared again, withdrawn, or never kept. Revisions that were
 * corrected and can be read still stay: the site is put back from them. What a program that was killed wrote to goes
 * too. For who is alone.
 */
export function sweepPrepared(places: ReleasePlaces, release: string, publications: readonly KeptPublication[]): void {
  const of = publications.filter((one) => one.release === release);
  const published = of.filter(isPublished);
  const withdrawing = published.filter((one) => isWithdrawing(preparedFolder(places, one)));
  const first = Math.max(0, ...withdrawing.map(({ revision }) => revision));
  const nameOf = ({ revision, sha256 }: KeptPublication) => `${revision}-${sha256.slice(0, 12)}`;
  const named = new Set(of.map(nameOf));
  const kept = new Set(of.filter(({ revision }) => revision >= first).map(nameOf));
  const prepared = join(places.releases, 'prepared');
  for (const name of readdirSync(prepared)) {
    const [, key, revision, start, ending] = NAME.exec(name) ?? [];
    const isOver = key === release && !(ending === ASKED ? named : kept).has(`${revision}-${start}`);
    if (isOver || name.endsWith('.part')) rmSync(join(prepared, name), { recursive: true, force: true });
  }
}

/** Of one that cannot be read nothing is known, and nothing is taken away for it. */
function isWithdrawing(folder: string): boolean {
  try {
    return readReleaseManifest(folder).manifest.withdraws;
  } catch {
    return false;
  }
}

function isPublished({ publishedAt }: KeptPublication): boolean {
  return publishedAt !== undefined;
}
