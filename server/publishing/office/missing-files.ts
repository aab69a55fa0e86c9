import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ListReleasesReply } from '#contract';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { hashOnSite } from '../folder/gather-releases.ts';
import { isSetAside } from '../folder/set-aside.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { asideOf, isByServer } from '../known-site.ts';
import { manifestOfKept } from './asked-of-release.ts';
import type { OfficeServices } from './office-services.ts';
import { askedFile, isPrepared, preparedFolder } from './releases-folder.ts';

type MissingServices = Pick<OfficeServices, 'store' | 'config'>;

/**
 * Revisions that are kept as the ones that were published last, and that the site does not have: it was lost, or
 * changed by hand. Their manifests tell it; whether each file is as it was is seen when something is published.
 */
export async function missingOnSite({ store, config }: MissingServices): Promise<ListReleasesReply['missing']> {
  const all = await store.publications();
  return all.flatMap((one) => {
    const { release, revision } = one;
    if (one.publishedAt === undefined || isCorrected(one, all) || !isPrepared(preparedFolder(config, one))) return [];
    return isOnSite(config.site, one, all) ? [] : [{ release, revision }];
  });
}

/** Revisions of this server whose folder is gone: nobody can prepare them for the site any more, or put them back. */
export async function goneFolders({ store, config }: MissingServices): Promise<ListReleasesReply['gone']> {
  const all = await store.publications();
  const gone: ListReleasesReply['gone'] = [];
  const aside = asideOf(config.site, config);
  const copyOf = (one: KeptPublication, isThere: boolean) => {
    if (isThere) return 'kept';
    return isSetAside(aside, one) ? 'aside' : 'everywhere';
  };
  for (const one of all) {
    const folder = preparedFolder(config, one);
    const { release, revision } = one;
    if (isPrepared(folder)) continue;
    // What was asked for lies beside the folder of each revision of this server; the command line keeps its own.
    const isAsked = existsSync(askedFile(folder));
    if (one.publishedAt === undefined) {
      if (isAsked) gone.push({ release, revision, what: 'prepared' });
    } else if (isCorrected(one, all)) {
      // Of what was corrected before the server kept it nothing was asked for, and withdrawn files are to be gone.
      if (isAsked && laterOnes(one, all).every((later) => manifestOfKept(config, later)?.withdraws === false))
        gone.push({ release, revision, what: copyOf(one, isEarlierOnSite(config.site, one)) });
    } else if (isAsked || (await isByServer(store, one)))
      gone.push({ release, revision, what: copyOf(one, isOnSite(config.site, one, all)) });
  }
  return gone;
}

/** Published revisions that correct one. */
function laterOnes({ release, revision }: KeptPublication, all: readonly KeptPublication[]): KeptPublication[] {
  return all.filter((one) => one.release === release && one.revision > revision && one.publishedAt !== undefined);
}

function isCorrected(one: KeptPublication, all: readonly KeptPublication[]): boolean {
  return laterOnes(one, all).length > 0;
}

/** Whether the site has this revision, or one that a run put there which was killed. */
function isOnSite(site: string, { release, revision }: KeptPublication, all: readonly KeptPublication[]): boolean {
  const current = siteFolder(site);
  const onSite = current === undefined ? undefined : hashOnSite(current, release);
  return all.some((each) => each.release === release && each.revision >= revision && each.sha256 === onSite);
}

function isEarlierOnSite(site: string, { release, revision, sha256 }: KeptPublication): boolean {
  const current = siteFolder(site);
  return current !== undefined && hashOnSite(current, join(release, 'revisions', String(revision))) === sha256;
}
