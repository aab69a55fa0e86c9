import { join } from 'node:path';
import { type ReleasedTable, tableOfRelease } from '../read-release.ts';
import { hashOfContent, type ReleaseManifest } from '../release-manifest.ts';
import type { KnownRevision } from './known-revision.ts';
import { plainFile } from './plain-file.ts';
import { siteFolder } from './swap-site.ts';
import { findRevision } from './true-files.ts';

/** What stays readable beside a published revision. */
export interface EarlierRevisions {
  /** The latest first. */
  readonly revisions: readonly {
    readonly manifest: ReleaseManifest;
    readonly tables: readonly EarlierTable[];
  }[];
  /** The latest whose files are in no folder: they may come back, and those before it too. */
  readonly lost?: number;
}

export type EarlierTable = Pick<ReleasedTable, 'spec' | 'cells'>;

/** Of what stands on a site. */
export function readEarlierOnSite(site: string, manifest: ReleaseManifest): EarlierRevisions {
  return readEarlier(manifest, (revision) => [join(site, manifest.release, 'revisions', String(revision))]);
}

/** Of what stands on a site, or is kept and can come back to it. */
export function readEarlierKept(
  site: string,
  manifest: ReleaseManifest,
  known: readonly KnownRevision[],
): EarlierRevisions {
  const current = siteFolder(site);
  return readEarlier(manifest, (revision) => [
    ...(current === undefined ? [] : [join(current, manifest.release, 'revisions', String(revision))]),
    ...known
      .filter((one) => one.release === manifest.release && one.revision === revision)
      .flatMap((one) => one.folders),
  ]);
}

/**
 * The revisions before a published one that can still be read beside it: back to the one that withdrew what came before
 * it.
 *
 * @param foldersOf where a revision may lie
 */
function readEarlier(
  { release, revision, before, withdraws }: ReleaseManifest,
  foldersOf: (revision: number) => readonly string[],
): EarlierRevisions {
  if (withdraws || before === undefined) return { revisions: [] };
  const named = { release, revision: revision - 1, sha256: before };
  const folders = foldersOf(named.revision);
  const found = findRevision(named, folders);
  const tables = found && tablesOf(found.manifest, folders);
  if (!tables) return { revisions: [], lost: named.revision };
  const earlier = readEarlier(found.manifest, foldersOf);
  return { ...earlier, revisions: [{ manifest: found.manifest, tables }, ...earlier.revisions] };
}

/** Undefined where one of them is in no folder as it was published. */
export function tablesOf({ tables, files }: ReleaseManifest, folders: readonly string[]): EarlierTable[] | undefined {
  const read = tables.map(({ table }): EarlierTable | undefined => {
    const path = `data/${table}.json`;
    const expected = files.find((file) => file.path === path)?.sha256;
    const texts = folders.map((folder) => plainFile(folder, path));
    const text = texts.find((bytes) => bytes !== undefined && hashOfContent(bytes) === expected);
    return text && tableOfRelease(text.toString());
  });
  return read.every((table) => table !== undefined) ? read : undefined;
}
