import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ListReleasesReply } from '#contract';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { hashOnSite } from '../folder/gather-releases.ts';
import { isSetAside } from '../folder/set-aside.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { asideOf, isByServer } from '../known-site.ts';
import { RELEASE_MANIFEST } from '../release-manifest.ts';
import { filesOfRevision, lackingIn, type RevisionFiles } from './lacking-files.ts';
import type { OfficeServices } from './office-services.ts';
import { askedFile, isPrepared, preparedFolder, type ReleasePlaces } from './releases-folder.ts';

type MissingServices = Pick<OfficeServices, 'store' | 'config'>;

/** A revision of which a folder that this server kept is gone, or is not whole. */
export type GoneFolder = ListReleasesReply['gone'][number];

type Missing = ListReleasesReply['missing'][number];

/** Where nothing tells what it is made of, what does is missing. */
const UNKNOWN: RevisionFiles = { withdraws: false, files: [{ path: RELEASE_MANIFEST }] };

/**
 * Published revisions that the site has not whole: it was lost, or changed by hand. Their manifests tell it, file by
 * file, and no file is read.
 */
export async function missingOnSite({ store, config }: MissingServices): Promise<Missing[]> {
  const all = await store.publications();
  const site = siteFolder(config.site);
  return all.flatMap((one) => {
    const { release, revision, sha256, publishedAt } = one;
    if (publishedAt === undefined) return [];
    const isEarlier = isCorrected(one, all);
    // Of a release that is not there its earlier revisions are not told one by one.
    if (isEarlier && !(isReadable(config, one, all) && isLastOnSite(config.site, one, all))) return [];
    const path = placeOnSite(one, isEarlier);
    if (site === undefined || hashOnSite(site, path) !== sha256) {
      const isThere = !isEarlier && isOnSite(config.site, one, all);
      return isThere || !isPrepared(preparedFolder(config, one)) ? [] : [{ release, revision }];
    }
    const lacking = lackingIn(join(site, path), takenOf(config, one, isEarlier));
    return lacking.length > 0 ? [{ release, revision, files: lacking.length, file: lacking[0] }] : [];
  });
}

/** Revisions of this server whose folder is gone or not whole: it can neither publish them nor put them back. */
export async function goneFolders(services: MissingServices): Promise<GoneFolder[]> {
  const all = await services.store.publications();
  const gone: GoneFolder[] = [];
  for (const one of all) {
    const what = await goneFolder(services, one, all);
    if (what) gone.push(what);
  }
  return gone;
}

/** The same of one; undefined where it is whole, or none of this server. */
export async function goneFolder(
  { store, config }: MissingServices,
  one: KeptPublication,
  all: readonly KeptPublication[],
): Promise<GoneFolder | undefined> {
  const { release, revision, publishedAt } = one;
  const folder = preparedFolder(config, one);
  const isEarlier = isCorrected(one, all);
  const taken = takenOf(config, one, isEarlier);
  const lacking = lackingIn(folder, taken);
  if (lacking.length === 0) return undefined;
  const told = (what: GoneFolder['what'], files: readonly string[]): GoneFolder => {
    const isAll = files.length === taken.files.length;
    return { release, revision, what, ...(!isAll && { files: files.length, file: files[0] }) };
  };
  // What was asked for lies beside the folder of each revision of this server; the command line keeps its own.
  const isOwn = isPrepared(folder) || existsSync(askedFile(folder));
  if (publishedAt === undefined) return isOwn ? told('prepared', lacking) : undefined;
  // Of what was corrected before the server kept it nothing was asked for, and withdrawn files are to be gone.
  if (isEarlier && !(isOwn && isReadable(config, one, all))) return undefined;
  if (!isOwn && !(await isByServer(store, one))) return undefined;
  const nowhere = lackingOnSite(config.site, { one, all, isEarlier }, taken).filter((path) => lacking.includes(path));
  if (nowhere.length === 0) return told('kept', lacking);
  return told(isSetAside(asideOf(config.site, config), one) ? 'aside' : 'everywhere', nowhere);
}

/** Where a site has a revision: in its first place, or with the data of the earlier ones. */
function placeOnSite({ release, revision }: KeptPublication, isEarlier: boolean): string {
  return isEarlier ? join(release, 'revisions', String(revision)) : release;
}

/** What readers find of it; of what was corrected the data alone. */
function takenOf(places: ReleasePlaces, one: KeptPublication, isEarlier: boolean): RevisionFiles {
  const known = filesOfRevision(places, one) ?? UNKNOWN;
  if (!isEarlier) return known;
  const isTaken = (path: string) => path.startsWith('data/') || path === 'changes.json' || path === RELEASE_MANIFEST;
  return { ...known, files: known.files.filter(({ path }) => isTaken(path)) };
}

function lackingOnSite(
  site: string,
  { one, all, isEarlier }: { one: KeptPublication; all: readonly KeptPublication[]; isEarlier: boolean },
  taken: RevisionFiles,
): readonly string[] {
  const current = siteFolder(site);
  const every = taken.files.map(({ path }) => path);
  if (current === undefined) return every;
  const path = placeOnSite(one, isEarlier);
  if (hashOnSite(current, path) === one.sha256) return lackingIn(join(current, path), taken);
  // A run put a later one there which was killed.
  return !isEarlier && isOnSite(site, one, all) ? [] : every;
}

/** Published revisions that correct one. */
function laterOnes({ release, revision }: KeptPublication, all: readonly KeptPublication[]): KeptPublication[] {
  return all.filter((one) => one.release === release && one.revision > revision && one.publishedAt !== undefined);
}

function isCorrected(one: KeptPublication, all: readonly KeptPublication[]): boolean {
  return laterOnes(one, all).length > 0;
}

/** Whether no later revision took its data away. */
function isReadable(places: ReleasePlaces, one: KeptPublication, all: readonly KeptPublication[]): boolean {
  return laterOnes(one, all).every((later) => filesOfRevision(places, later)?.withdraws === false);
}

/** Whether the site has this revision, or one that a run put there which was killed. */
function isOnSite(site: string, { release, revision }: KeptPublication, all: readonly KeptPublication[]): boolean {
  const current = siteFolder(site);
  const onSite = current === undefined ? undefined : hashOnSite(current, release);
  return all.some((each) => each.release === release && each.revision >= revision && each.sha256 === onSite);
}

function isLastOnSite(site: string, one: KeptPublication, all: readonly KeptPublication[]): boolean {
  const last = laterOnes(one, all).at(-1);
  return last !== undefined && isOnSite(site, last, all);
}
