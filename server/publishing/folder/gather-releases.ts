import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../files/printable.ts';
import type { NamedRevision } from '../publish-checked.ts';
import { SiteError } from '../publishing-error.ts';
import { hashOfContent, RELEASE_MANIFEST } from '../release-manifest.ts';
import { type KnownRevision, type LostFiles, lastPublished, type MendedFiles } from './known-revision.ts';
import { kindAt, plainFile } from './plain-file.ts';
import { copyTrueFiles, type FoundRevision, findRevision } from './true-files.ts';

/** What is told of the files that a site is put together of. */
export interface Gathered {
  /** Revisions whose files are nowhere. */
  readonly lost: LostFiles[];
  /** Where the site had something else. */
  readonly mended: MendedFiles[];
}

interface From {
  /** The site as it is. */
  readonly current: string | undefined;
  readonly known: readonly KnownRevision[];
}

/**
 * Copies a release with its earlier revisions as the database knows them, whatever the site has.
 *
 * @throws SiteError site-unknown-release
 */
export function gatherRelease(release: string, content: string, from: From, gathered: Gathered): void {
  const { current, known } = from;
  const now = revisionOnSite(release, from) ?? lastPublished(known, release);
  if (!now)
    throw new SiteError({ code: 'site-unknown-release', about: { release } }, [
      `the site has ${printable(release)}, of which the database of this office knows no published revision; take it away from the site (its folder, and its name in site.json), or name the site of this database`,
    ]);
  const onSite = current === undefined ? undefined : folderWithin(current, release);
  const found = gather(now, join(content, release), { from, onSite, isWhole: true }, gathered);
  if (found) gatherEarlier(found, content, from, gathered);
}

/**
 * Copies the revisions before one, back to the one that withdrew what came before it: their data stay readable, not
 * their pages.
 */
export function gatherEarlier(
  { release, revision, manifest }: Pick<FoundRevision, 'release' | 'revision' | 'manifest'>,
  content: string,
  from: From,
  gathered: Gathered,
): void {
  let withdraws = manifest.withdraws;
  for (let number = revision - 1; number > 0 && !withdraws; number -= 1) {
    const named = from.known.find((one) => one.release === release && one.revision === number);
    if (!named) return;
    const onSite = from.current === undefined ? undefined : earlierOnSite(from.current, named);
    const to = join(content, release, 'revisions', String(number));
    const found = gather(named, to, { from, onSite, isWhole: false }, gathered);
    if (!found) {
      // Nobody knows whether it took back what came before it.
      const before = from.known.filter((one) => one.release === release && one.revision < number);
      for (const one of before) gathered.lost.push(lostWhole(one));
      return;
    }
    withdraws = found.manifest.withdraws;
  }
}

/** @returns undefined where not even the manifest was found */
function gather(
  named: KnownRevision,
  to: string,
  { from, onSite, isWhole }: { from: From; onSite: string | undefined; isWhole: boolean },
  { lost, mended }: Gathered,
): FoundRevision | undefined {
  const { release, revision, sha256 } = named;
  const place = isWhole ? release : `${release}/revisions/${revision}`;
  const found = findRevision(named, placesOf(named, from.current));
  if (!found) {
    lost.push(lostWhole(named));
    return undefined;
  }
  const isData = (path: string) => path.startsWith('data/') || path === 'changes.json';
  const copied = copyTrueFiles(found, to, { onSite, ...(isWhole ? {} : { isTaken: isData }) });
  const [file] = copied.lost;
  if (file !== undefined) {
    rmSync(to, { recursive: true });
    lost.push({
      release,
      revision,
      sha256,
      files: copied.lost.length,
      file,
      ...noFile(from.current, `${place}/${file}`),
    });
    // What was corrected is not shown without its correction.
    return isWhole ? undefined : found;
  }
  const [first] = onSite === undefined ? [RELEASE_MANIFEST] : copied.mended;
  const files = onSite === undefined ? found.manifest.files.length : copied.mended.length;
  if (first !== undefined)
    mended.push({ release, revision, sha256, files, file: first, ...noFile(from.current, `${place}/${first}`) });
  return found;
}

function lostWhole({ release, revision, sha256 }: KnownRevision): LostFiles {
  return { release, revision, sha256, files: 1, file: RELEASE_MANIFEST };
}

/** Where the true files of a revision may lie, the site first. */
function placesOf({ release, revision, folders }: KnownRevision, current: string | undefined): string[] {
  const onSite =
    current === undefined
      ? []
      : [release, `${release}/revisions/${revision}`].flatMap((path) => folderWithin(current, path) ?? []);
  return [...onSite, ...folders];
}

/**
 * Whether the site has anything in the place of a revision. A site that was put back without one has nothing
 * there; where it has, its index was written by somebody else, and the revision would go unnoticed.
 */
export function hasPlaceOnSite({ release, revision }: NamedRevision, { current, known }: From): boolean {
  if (current === undefined) return false;
  const isLast = lastPublished(known, release)?.revision === revision;
  return folderWithin(current, isLast ? release : `${release}/revisions/${revision}`) !== undefined;
}

/** Where the site has an earlier revision: on its first pages still, or among the earlier ones. */
function earlierOnSite(current: string, { release, revision, sha256 }: KnownRevision): string | undefined {
  const first = join(current, release);
  return hashOnSite(current, release) === sha256 ? first : folderWithin(current, `${release}/revisions/${revision}`);
}

/**
 * What the site has of a release, where that is the last published revision or one that a run put there which was
 * killed before the database knew it.
 */
export function revisionOnSite(release: string, { current, known }: From): KnownRevision | undefined {
  const hash = current === undefined ? undefined : hashOnSite(current, release);
  const there = known.find((one) => one.release === release && one.sha256 === hash);
  const last = lastPublished(known, release)?.revision ?? 0;
  return there && there.revision >= last ? there : undefined;
}

/** Of the manifest on the site. */
export function hashOnSite(current: string, release: string): string | undefined {
  const manifest = plainFile(current, `${release}/${RELEASE_MANIFEST}`);
  return manifest && hashOfContent(manifest);
}

/** A folder of the site; undefined where it is none, or a link stands for it or on the way to it. */
function folderWithin(current: string, path: string): string | undefined {
  return kindAt(current, path) === 'folder' ? join(current, path) : undefined;
}

/** What the site has in the place of a file, where that is something else than a file. */
function noFile(current: string | undefined, path: string): Pick<LostFiles, 'kind'> {
  const kind = current === undefined ? 'missing' : kindAt(current, path);
  if (kind === 'folder') return { kind: 'other' };
  return kind === 'link' || kind === 'other' ? { kind } : {};
}
