import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfSystem } from '../../files/file-fault.ts';
import { printable } from '../../files/printable.ts';
import type { CellChange } from '../cell-changes.ts';
import { readCellsOfReport } from '../cells-of-report.ts';
import { type DifferingFile, FilesChangedError, ManifestError } from '../publishing-error.ts';
import { type ReleasedTable, tableOfRelease } from '../read-release.ts';
import { cellsTold } from '../readable-cells.ts';
import { hashOfContent, RELEASE_MANIFEST, type ReleaseManifest, releaseManifest } from '../release-manifest.ts';
import { plainFile, readPlainFile } from './plain-file.ts';
import { walkFiles, walkLinks } from './walk-files.ts';

/** A revision of a release in its folder. */
export interface PreparedRelease {
  readonly manifest: ReleaseManifest;
  /** Of the manifest, and so of everything in the folder. */
  readonly sha256: string;
}

/** Beside the files of a published release, and in no manifest. */
const REVISIONS = 'revisions/';

/**
 * Reads the folder of a release, and compares each file with the manifest.
 *
 * @param isPublished whether earlier revisions may stand beside it
 * @throws PublishingError with each file that is missing, changed, or in no manifest
 */
export function readPrepared(folder: string, isPublished = false): PreparedRelease {
  const { manifest, sha256 } = readReleaseManifest(folder);
  const found = new Set(
    walkFiles(folder).filter((path) => path !== RELEASE_MANIFEST && !(isPublished && path.startsWith(REVISIONS))),
  );
  const links = walkLinks(folder);
  const differing = links.map((path): DifferingFile => ({ path, how: 'is a link, or no file' }));
  for (const path of links) found.delete(path);
  const files = manifest.files.filter(
    ({ path }) => !links.some((link) => path === link || path.startsWith(`${link}/`)),
  );
  const wrong = files.flatMap(({ path, sha256: expected }) => {
    if (!found.delete(path)) return [{ path, how: 'is missing' }];
    const bytes = plainFile(folder, path);
    if (!bytes) return [{ path, how: 'cannot be read' }];
    return hashOfContent(bytes) === expected ? [] : [{ path, how: 'was changed' }];
  });
  differing.push(...wrong, ...[...found].map((path) => ({ path, how: 'does not belong to the release' })));
  if (differing.length > 0) throw new FilesChangedError(differing);
  return { manifest, sha256 };
}

/** The manifest alone. @throws PublishingError */
export function readReleaseManifest(folder: string): PreparedRelease {
  const text = manifestIn(folder);
  if (text === undefined)
    throw new ManifestError(
      'is missing',
      `${printable(folder)} has no ${RELEASE_MANIFEST}; name the folder that cifra publish prepare wrote`,
    );
  try {
    return { manifest: releaseManifest.parse(JSON.parse(text)), sha256: hashOfContent(text) };
  } catch {
    throw new ManifestError(
      'is damaged',
      `${printable(folder)}: ${RELEASE_MANIFEST} is damaged; prepare the release again`,
    );
  }
}

/** Undefined where there is none. @throws ManifestError where it is there, and may not be read */
function manifestIn(folder: string): string | undefined {
  try {
    return readPlainFile(folder, RELEASE_MANIFEST)?.toString();
  } catch (error) {
    const { problem, remedy } = faultOfSystem(error as NodeJS.ErrnoException);
    throw new ManifestError('cannot be read', `${printable(join(folder, RELEASE_MANIFEST))}: ${problem}; ${remedy}`);
  }
}

/** A published revision with its tables, to be corrected. */
export interface PublishedRelease extends PreparedRelease {
  readonly tables: readonly ReleasedTable[];
}

/** Undefined where the site has none of this key. @throws PublishingError */
export function readPublished(site: string, key: string): PublishedRelease | undefined {
  const folder = join(site, key);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readRevision(folder) : undefined;
}

/** @throws PublishingError with each file that is missing, changed, or in no manifest */
export function readRevision(folder: string): PublishedRelease {
  const read = readPrepared(folder, true);
  return { ...read, tables: tablesOfPrepared(folder, read) };
}

/** The tables of a revision whose files were compared with its manifest. */
export function tablesOfPrepared(folder: string, { manifest }: PreparedRelease): ReleasedTable[] {
  return manifest.tables.map(({ table }) => {
    const text = (kind: string) => readFileSync(join(folder, 'data', `${table}.${kind}`), 'utf8');
    const json = text('json');
    return { ...tableOfRelease(json), csv: text('csv'), json };
  });
}

/** All that a prepared revision says of cells, in its tables and in its report. */
export function cellsOfPrepared(folder: string, read: PreparedRelease): ReturnType<typeof cellsTold> {
  return cellsTold(tablesOfPrepared(folder, read), readCellsOfReport(read.manifest, [folder]));
}

/** What a prepared correction changes. */
export function readChanges(folder: string): CellChange[] {
  try {
    return JSON.parse(readFileSync(join(folder, 'changes.json'), 'utf8')) as CellChange[];
  } catch {
    return [];
  }
}
