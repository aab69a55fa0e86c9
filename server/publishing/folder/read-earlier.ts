import { join } from 'node:path';
import { type ReleasedTable, tableOfRelease } from '../read-release.ts';
import { hashOfContent, type ReleaseManifest } from '../release-manifest.ts';
import type { KnownRevision } from './known-revision.ts';
import { plainFile } from './plain-file.ts';
import { siteFolder } from './swap-site.ts';
import { findRevision } from './true-files.ts';

type EarlierTable = Pick<ReleasedTable, 'spec' | 'cells'>;

/** Of what stands on a site. */
export function readEarlierOnSite(site: string, manifest: ReleaseManifest): EarlierTable[] {
  return readEarlier(manifest, (revision) => [join(site, manifest.release, 'revisions', String(revision))]);
}

/** Of what stands on a site, or is kept and can come back to it. */
export function readEarlierKept(
  site: string,
  manifest: ReleaseManifest,
  known: readonly KnownRevision[],
): EarlierTable[] {
  const current = siteFolder(site);
  return readEarlier(manifest, (revision) => [
    ...(current === undefined ? [] : [join(current, manifest.release, 'revisions', String(revision))]),
    ...known
      .filter((one) => one.release === manifest.release && one.revision === revision)
      .flatMap((one) => one.folders),
  ]);
}

/**
 * The tables of the revisions before a published one that can still be read beside it: back to the one that withdrew
 * what came before it. A revision that no folder has is read by nobody there.
 *
 * @param foldersOf where a revision may lie
 */
function readEarlier(
  { release, revision, before, withdraws }: ReleaseManifest,
  foldersOf: (revision: number) => readonly string[],
): EarlierTable[] {
  if (withdraws || before === undefined) return [];
  const earlier = { release, revision: revision - 1, sha256: before };
  const folders = foldersOf(earlier.revision);
  const found = findRevision(earlier, folders);
  if (!found) return [];
  const tables = found.manifest.tables.flatMap(({ table }): EarlierTable[] => {
    const path = `data/${table}.json`;
    const named = found.manifest.files.find((file) => file.path === path);
    const texts = folders.map((folder) => plainFile(folder, path));
    const text = texts.find((bytes) => bytes !== undefined && hashOfContent(bytes) === named?.sha256);
    return text === undefined ? [] : [tableOfRelease(text.toString())];
  });
  return [...tables, ...readEarlier(found.manifest, foldersOf)];
}
