import { type AboutRelease, FIGURE_LANGUAGES, type FigureLanguage, type PrintedPictures } from '#contract';
import { cellChanges } from './cell-changes.ts';
import { CELLS_OF_REPORT, cellsOfReport } from './cells-of-report.ts';
import type { EarlierRevision } from './earlier-revision.ts';
import { fileChanges } from './file-changes.ts';
import type { Released, ReleasedTable } from './read-release.ts';
import {
  hashOfContent,
  manifestText,
  RELEASE_FORMAT,
  RELEASE_MANIFEST,
  type ReleaseManifest,
} from './release-manifest.ts';
import { firstPage, pagesOfRelease } from './site/pages-of-release.ts';
import { releaseContext } from './site/release-context.ts';
import { searchEntries } from './site/search-entries.ts';
import { siteStyle } from './site/site-style.ts';

/** What a revision of a release is made of. */
export interface ReleaseParts {
  readonly about: AboutRelease;
  readonly embargo: string;
  readonly released: Released;
  /** The revision before, of a correction. */
  readonly before?: {
    readonly manifest: ReleaseManifest;
    readonly sha256: string;
    readonly tables: readonly ReleasedTable[];
  };
  /** What it tells of the revisions before it, the first one first. */
  readonly earlier?: readonly EarlierRevision[];
  /** Reports by their names in the release, `report-es.html`. */
  readonly reports: ReadonlyMap<string, Uint8Array>;
  /** Public-use files, and what else is taken along, by their paths. */
  readonly publicFiles?: ReleaseManifest['publicFiles'];
  readonly attached?: ReadonlyMap<string, Uint8Array>;
  /** Hashes of packages with which others verify it. */
  readonly packages: readonly string[];
  readonly pictures: PrintedPictures;
  readonly version: string;
}

/**
 * The files of a revision by their paths, as they will be published, with the manifest. What is made twice is the
 * same.
 */
export function releaseFiles(parts: ReleaseParts): Map<string, string | Uint8Array> {
  const { about, embargo, released, before, reports, packages, pictures, version } = parts;
  const { earlier = [], publicFiles = [], attached = new Map() } = parts;
  const { report, described, tables } = released;
  const changes = before ? cellChanges(before.tables, tables) : [];
  const hiddenOf = ({ cells }: ReleasedTable) => cells.filter(({ suppressed }) => suppressed !== '').length;
  const head: ReleaseManifest = {
    format: RELEASE_FORMAT,
    ...about,
    revision: (before?.manifest.revision ?? 0) + 1,
    embargo,
    study: report.study,
    source: described.source,
    ...(described.survey && { survey: described.survey }),
    rules: report.rules,
    cells: report.cells,
    hidden: report.primary + report.complementary,
    // No numbers of it: who makes the release of each table that may be true finds the one that has the same.
    attack: { knows: report.attack.knows },
    tables: tables.map((table) => ({ table: table.spec.table, cells: table.cells.length, hidden: hiddenOf(table) })),
    ...(before && { changed: changes.length, before: before.sha256, earlier: [...earlier] }),
    packages: [...packages],
    publicFiles,
    files: [],
  };
  const files = new Map<string, string | Uint8Array>();
  for (const { spec, csv, json } of tables) {
    files.set(`data/${spec.table}.csv`, csv);
    files.set(`data/${spec.table}.json`, json);
  }
  // Names and units, so that the next revision can be compared and pages made again.
  files.set('data/described.json', `${JSON.stringify(described, undefined, 1)}\n`);
  const inReport = cellsOfReport(report);
  if (reports.size > 0 && inReport.length > 0)
    files.set(CELLS_OF_REPORT, `${JSON.stringify(inReport, undefined, 1)}\n`);
  if (before) files.set('changes.json', `${JSON.stringify(changes, undefined, 1)}\n`);
  for (const [name, bytes] of reports) files.set(`files/${name}`, bytes);
  for (const [path, bytes] of attached) files.set(path, bytes);
  // Pages tell of these files, and are not among them.
  const taken = listed(files);
  if (before) head.filesChanged = fileChanges(before.manifest.files, taken);
  const entries: Partial<Record<FigureLanguage, unknown>> = {};
  for (const language of FIGURE_LANGUAGES) {
    const context = releaseContext({ ...described, values: about.values }, language, pictures);
    entries[language] = searchEntries(tables, language, { context, described });
    files.set(`${language}/style.css`, siteStyle(language, pictures.styles));
    for (const [name, page] of pagesOfRelease(head, { released, changes, reports, taken, context, version }))
      files.set(`${language}/${name}`, page);
  }
  files.set('search.json', `${JSON.stringify(entries)}\n`);
  files.set('index.html', firstPage(head));
  const manifest: ReleaseManifest = {
    ...head,
    files: listed(files),
  };
  files.set(RELEASE_MANIFEST, manifestText(manifest));
  return files;
}

function listed(files: ReadonlyMap<string, string | Uint8Array>): ReleaseManifest['files'] {
  return Array.from(files, ([path, content]) => ({
    path,
    bytes: Buffer.byteLength(content),
    sha256: hashOfContent(content),
  }));
}
