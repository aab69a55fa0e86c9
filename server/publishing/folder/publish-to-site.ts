import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PrintedPictures } from '#contract';
import { keepFolder } from '../../files/keep-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { stopIsTooLate, whenStopped } from '../../files/when-stopped.ts';
import { lockFile } from '../../storage/sqlite/lock-file.ts';
import { PublishingError, SiteError } from '../publishing-error.ts';
import { type Gathered, gatherEarlier, gatherRelease, hashOnSite, hasPlaceOnSite } from './gather-releases.ts';
import { fileInWords, type KnownRevision, type LostFiles, lastPublished, type MendedFiles } from './known-revision.ts';
import { type PreparedRelease, readPrepared } from './read-prepared.ts';
import { isSite, readSiteIndex, releasesOf } from './site-index.ts';
import { pagesOfSite } from './site-pages.ts';
import { contentBeside, recoverSite, siteFolder, swapSite } from './swap-site.ts';
import { copyTrueFiles, findRevision } from './true-files.ts';
import { walkFiles } from './walk-files.ts';
import { keepFile, writeFiles } from './write-files.ts';

/** What a site is put together with. */
export interface SiteParts {
  readonly site: string;
  readonly pictures: PrintedPictures;
  readonly version: string;
  /** What the database knows to be published. */
  readonly known: readonly KnownRevision[];
}

/** What became of a publication. */
export interface PublishedToSite {
  readonly outcome: 'published' | 'was-there';
  /** What of other releases was not as it was published, and is again. */
  readonly mended: readonly MendedFiles[];
}

/** A site that was put back: what of it, and what is nowhere any more. */
export interface RebuiltSite {
  readonly releases: readonly string[];
  readonly mended: readonly MendedFiles[];
  readonly lost: readonly LostFiles[];
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
    const mended = place((content, gathered) => putTogether(content, { ...parts, current }, expected, gathered));
    return { outcome: 'published', mended };
  });
}

/**
 * Puts a site back as the database knows it, of what is left of it and of what is kept. What is nowhere any more is
 * told, and the site stands without it.
 *
 * @throws SiteError where the place has something else, and the error of the operating system; the site is as it was
 */
export async function rebuildSite(parts: SiteParts): Promise<RebuiltSite> {
  return atSite(parts, (current, place) => {
    const lost: LostFiles[] = [];
    let releases: string[] = [];
    const mended = place((content, gathered) => {
      const from = { current, known: parts.known };
      for (const key of releasesOf(current, parts.known)) gatherRelease(key, content, from, gathered);
      releases = releasesIn(content, parts.known);
      lost.push(...gathered.lost);
      writeFiles(content, pagesOfSite(content, releases, { ...parts, lost }));
    });
    return { releases, mended, lost };
  });
}

type Place = (fill: (content: string, gathered: Gathered) => void) => readonly MendedFiles[];

/** Works with a site alone. `place` fills a folder beside it, which then stands in its place. */
async function atSite<T>(parts: SiteParts, work: (current: string | undefined, place: Place) => T): Promise<T> {
  const site = resolve(parts.site);
  makeFolder(dirname(site));
  const unlock = await lockFile(`${site}.lock`);
  try {
    recoverSite(site);
    const current = siteFolder(site);
    if (current !== undefined && !isSite(current, parts.known))
      throw new SiteError({ code: 'site-other-content', about: {} }, [
        'the folder of --site has something else in it; name one that cifra publish made, or move it away',
      ]);
    return work(current, (fill) => {
      const content = contentBeside(site, randomUUID().slice(0, 8));
      const gathered: Gathered = { lost: [], mended: [] };
      const forget = whenStopped(() => rmSync(content, { recursive: true, force: true }));
      try {
        mkdirSync(content);
        fill(content, gathered);
        for (const path of walkFiles(content)) keepFile(join(content, path));
        keepFolder(content);
        swapSite(site, content);
        stopIsTooLate();
      } catch (error) {
        asItWas(site);
        throw error;
      } finally {
        forget();
      }
      return gathered.mended;
    });
  } finally {
    unlock();
  }
}

/** Where that fails too the next run does it; why this one failed is what is told. */
function asItWas(site: string): void {
  try {
    recoverSite(site);
  } catch {}
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
  writeFiles(content, pagesOfSite(content, releasesIn(content, known), { ...parts, lost: gathered.lost }));
}

/** What was gathered, in their order. */
function releasesIn(content: string, known: readonly KnownRevision[]): string[] {
  return releasesOf(
    content,
    known.map((one) => ({ ...one, isExpected: false })),
  );
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
