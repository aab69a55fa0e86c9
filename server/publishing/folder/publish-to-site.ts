import { join } from 'node:path';
import { PublishingError, SiteError } from '../publishing-error.ts';
import { atSite, type SiteParts } from './at-site.ts';
import { type Gathered, gatherEarlier, gatherRelease, hashOnSite, hasPlaceOnSite } from './gather-releases.ts';
import { fileInWords, type KnownRevision, type LostFiles, lastPublished, type MendedFiles } from './known-revision.ts';
import { type PreparedRelease, readPrepared } from './read-prepared.ts';
import { readSiteIndex, releasesIn, releasesOf } from './site-index.ts';
import { pagesOfSite } from './site-pages.ts';
import { copyTrueFiles, findRevision } from './true-files.ts';
import { writeFiles } from './write-files.ts';

/** What became of a publication. */
export interface PublishedToSite {
  readonly outcome: 'published' | 'was-there';
  /** What of other releases was not as it was published, and is again. */
  readonly mended: readonly MendedFiles[];
}

/**
 * Publishes a release to a site: puts the whole site together beside it, and then in its place. The same release again
 * changes nothing. Two at once wait for each other. Every file of the other releases is compared with what was
 * published, and taken from where it is kept where the site has another one.
 *
 * @param parts.prepared folder of the release that was checked
 * @param expected what was checked
 * @throws PublishingError, and the error of the operating system; the site is as it was
 */
export async function publishToSite(
  parts: SiteParts & { readonly prepared: string },
  expected: PreparedRelease,
): Promise<PublishedToSite> {
  return atSite(parts, (current, place) => {
    if (isThereWhole(current, expected)) return { outcome: 'was-there', mended: [] };
    requireNext(current, parts.known, expected);
    const { mended } = place((content, gathered) => putTogether(content, { ...parts, current }, expected, gathered));
    return { outcome: 'published', mended };
  });
}

function isThereWhole(current: string | undefined, { manifest, sha256 }: PreparedRelease): boolean {
  if (current === undefined || hashOnSite(current, manifest.release) !== sha256) return false;
  try {
    return readPrepared(join(current, manifest.release), true).sha256 === sha256;
  } catch {
    return false;
  }
}

/** Refuses a revision that does not follow the one which was published last, or is not that one. */
function requireNext(
  current: string | undefined,
  known: readonly KnownRevision[],
  { manifest, sha256 }: PreparedRelease,
): void {
  const { release, revision, before } = manifest;
  const last = lastPublished(known, release);
  if (last?.sha256 === sha256) return;
  if (last?.sha256 !== before) {
    const other = last?.revision ?? 0;
    throw new SiteError({ code: 'site-has-other', about: { release, revision: other } }, [
      other > 0
        ? `the site has revision ${other} of ${release}, and this is not the one that follows it; prepare it again with --site`
        : `the site does not have revision ${revision - 1} of ${release}, which this one corrects; name the site that has it`,
    ]);
  }
  // An office may have several sites: a correction belongs to the one that has what it corrects.
  if (
    last &&
    !last.isExpected &&
    !releasesOf(
      current,
      known.filter((one) => !one.isExpected),
    ).includes(release)
  )
    throw new SiteError({ code: 'site-has-other', about: { release, revision: last.revision } }, [
      `the site does not have revision ${last.revision} of ${release}, which this one corrects; name the site that has it, or put the site back first: cifra publish put-back`,
    ]);
}

function putTogether(
  content: string,
  { current, prepared, known, ...parts }: SiteParts & { prepared: string; current: string | undefined },
  { manifest, sha256 }: PreparedRelease,
  gathered: Gathered,
): void {
  const { release, revision } = manifest;
  const from = { current, known };
  for (const key of releasesOf(current, known)) if (key !== release) gatherRelease(key, content, from, gathered);
  const found = findRevision({ release, revision, sha256 }, [prepared]);
  const copied = found && copyTrueFiles(found, join(content, release), { onSite: undefined });
  if (!copied || copied.lost.length > 0) {
    // It says which file.
    readPrepared(prepared);
    throw new PublishingError(['the prepared folder changed meanwhile']);
  }
  gatherEarlier({ release, revision, manifest }, content, from, gathered);
  // The site stands without them since it was put back, and somebody was told.
  const without = readSiteIndex(current).lost;
  const isKnown = (lost: LostFiles) =>
    without.some((one) => one.release === lost.release && one.revision === lost.revision) &&
    !hasPlaceOnSite(lost, from);
  const lost = gathered.lost.filter((one) => !isKnown(one));
  if (lost.length > 0) throw lostFiles(lost);
  writeFiles(content, pagesOfSite(content, releasesIn(content, known), { ...parts, known, lost: gathered.lost }));
}

function lostFiles(lost: readonly LostFiles[]): SiteError {
  const { release, revision, file, files } = lost[0]!;
  return new SiteError({ code: 'site-lost-files', about: { release, revision, file, files } }, [
    ...lost.map(
      (one) =>
        `${fileInWords(one)} of ${one.release}, revision ${one.revision}, is missing on the site or was changed there, and is not kept (files: ${one.files})`,
    ),
    'bring back what the site had from a copy, or put the site back: cifra publish put-back, with the folder that was prepared (--kept) or, where that is gone too, without the release',
  ]);
}
