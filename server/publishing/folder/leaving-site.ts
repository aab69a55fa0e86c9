import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashOnSite } from './gather-releases.ts';
import type { LostFiles } from './known-revision.ts';
import { kindAt, plainFile } from './plain-file.ts';
import { walkFiles, walkLinks } from './walk-files.ts';

/** A release of which a site has something that its next content has not, because true files are nowhere. */
export interface LeavingRelease {
  /** Its folder on the site. */
  readonly onSite: string;
  /** All that it has there: what goes is of use with what stays. */
  readonly files: readonly string[];
  /** The revision after which it is named where it is kept. */
  readonly named: LostFiles;
  /** Revisions that readers find there now, and then not any more. */
  readonly leaves: readonly LostFiles[];
}

/**
 * What a site has of releases that are not whole, and would be gone with it.
 *
 * @param next what takes the place of the site
 */
export function leavingSite(current: string | undefined, next: string, lost: readonly LostFiles[]): LeavingRelease[] {
  if (current === undefined) return [];
  const releases = [...new Set(lost.map(({ release }) => release))];
  return releases.flatMap((release): LeavingRelease[] => {
    const of = lost.filter((one) => one.release === release);
    const onSite = join(current, release);
    const kind = kindAt(current, release);
    if (kind === 'missing') return [];
    // Of a link there is nothing to keep: what it leads to stays where it is.
    const others = kind === 'folder' ? walkLinks(onSite) : [''];
    const files = kind === 'folder' ? walkFiles(onSite).filter((path) => !others.includes(path)) : [];
    if (others.length === 0 && files.every((path) => stays(onSite, join(next, release), path))) return [];
    const isOff = !existsSync(join(next, release));
    const leaves = of.filter((one) => isOff || isFoundOn(current, one));
    return [{ onSite, files, named: of[0]!, leaves }];
  });
}

function stays(onSite: string, next: string, path: string): boolean {
  const then = plainFile(next, path);
  return then !== undefined && (plainFile(onSite, path)?.equals(then) ?? false);
}

function isFoundOn(current: string, { release, revision, sha256 }: LostFiles): boolean {
  return kindAt(current, `${release}/revisions/${revision}`) !== 'missing' || hashOnSite(current, release) === sha256;
}
