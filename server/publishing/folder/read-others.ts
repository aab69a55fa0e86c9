import { join } from 'node:path';
import { type CellOfReport, readCellsOfReport } from '../cells-of-report.ts';
import type { NamedRevision } from '../publish-checked.ts';
import type { ReleaseManifest } from '../release-manifest.ts';
import { isOfSameSurvey } from '../same-survey.ts';
import { type KnownRevision, lastPublished } from './known-revision.ts';
import { type EarlierTable, readEarlierKept, tablesOf } from './read-earlier.ts';
import { siteFolder } from './swap-site.ts';
import { findRevision } from './true-files.ts';

/** A release of another name that is of the same survey: it can be read beside this one, or will be. */
export interface OtherRelease extends NamedRevision {
  readonly isPublished: boolean;
  /** Of it and of its earlier revisions that stay readable. */
  readonly tables: readonly EarlierTable[];
  /** Cells of its report; those of earlier revisions are not on the site any more. */
  readonly inReport: readonly CellOfReport[];
}

/**
 * The other releases of the survey of one, as far as their files are found: of each what is published, and what waits.
 *
 * @param known revisions that are published or wait
 */
export function readOthers(site: string, one: ReleaseManifest, known: readonly KnownRevision[]): OtherRelease[] {
  const current = siteFolder(site);
  const others = known.filter(({ release }) => release !== one.release);
  const published = [...new Set(others.map(({ release }) => release))].flatMap(
    (release) => lastPublished(others, release) ?? [],
  );
  return [...published, ...others.filter(({ isPublished }) => !isPublished)].flatMap((other): OtherRelease[] => {
    const { release, revision, sha256, isPublished } = other;
    const places = [...(current === undefined ? [] : [join(current, release)]), ...other.folders];
    const found = findRevision(other, places);
    const own = found && isOfSameSurvey(found.manifest, one) ? tablesOf(found.manifest, places) : undefined;
    const inReport = found && readCellsOfReport(found.manifest, places);
    if (!found || !own || !inReport) return [];
    const earlier = isPublished ? readEarlierKept(site, found.manifest, known).revisions : [];
    const tables = [...own, ...earlier.flatMap((one) => one.tables)];
    return [{ release, revision, sha256, isPublished, tables, inReport }];
  });
}
