import { join, resolve } from 'node:path';
import type { Services } from '../services.ts';
import type { KeptPublication } from '../storage/figures/publication-store.ts';
import type { KnownRevision } from './folder/known-revision.ts';
import { asideBeside, placesAside } from './folder/set-aside.ts';
import { isPrepared, preparedFolder, type ReleasePlaces } from './office/releases-folder.ts';

/** In the audit trail: who published it on a command line, at a site of their choice. */
export const COMMAND_LINE = 'command line';

/** Where it is set aside what a site has of releases that are not whole: with what this server keeps, or beside it. */
export function asideOf(site: string, config: ReleasePlaces): string {
  return isSiteOf(config, site) ? join(config.releases, 'set-aside') : asideBeside(site);
}

function isSiteOf(config: ReleasePlaces, site: string): boolean {
  return resolve(site) === resolve(config.site);
}

/**
 * What the database knows of a site: revisions that are published, and those that a run may have put there which was
 * killed. The truth is the hash in the database; where the files of that hash lie does not matter.
 *
 * @param parts.config the folder of this server, whose site has to have everything that the server published
 * @param parts.folders more folders in which files are kept, by the hash of their manifest
 * @param parts.isWithWaiting also revisions that nobody published yet
 * @param parts.loose folders without a manifest, in which files of any revision may lie
 */
export async function knownOfSite(
  store: Pick<Services['store'], 'publications' | 'audit'>,
  {
    site,
    config,
    now,
    folders = new Map(),
    loose = [],
    isWithWaiting = false,
  }: {
    site: string;
    config: ReleasePlaces;
    now: () => Date;
    folders?: ReadonlyMap<string, string>;
    loose?: readonly string[];
    isWithWaiting?: boolean;
  },
): Promise<KnownRevision[]> {
  const known: KnownRevision[] = [];
  const isOfServer = isSiteOf(config, site);
  const aside = asideOf(site, config);
  for (const one of await store.publications()) {
    const isPublished = one.publishedAt !== undefined;
    const isDue = one.checkedBy !== undefined && Date.parse(one.embargo) <= now().getTime();
    if (!isPublished && !isDue && !isWithWaiting) continue;
    const { release, revision, sha256 } = one;
    const kept = isOfServer && isPrepared(preparedFolder(config, one)) ? [preparedFolder(config, one)] : [];
    const given = folders.get(sha256);
    // What went off the site comes back to it when its files are found.
    const left = placesAside(aside, one);
    const isHere = kept.length > 0 || given !== undefined || left.length > 0;
    const isOnSite = isHere || (isOfServer && (await isByServer(store, one)));
    known.push({
      release,
      revision,
      sha256,
      isPublished,
      publishedAt: one.publishedAt,
      isExpected: isPublished && isOnSite,
      folders: [...kept, ...(given === undefined ? [] : [given]), ...left, ...loose],
    });
  }
  return known;
}

/** What the command line published is on a site that it named. */
export async function isByServer(store: Pick<Services['store'], 'audit'>, one: KeptPublication): Promise<boolean> {
  const reason = `revision ${one.revision} ${one.sha256}`;
  const lines = await store.audit(one.release);
  return lines.some(
    (line) => line.action === 'release-published' && line.by !== COMMAND_LINE && line.reason === reason,
  );
}
