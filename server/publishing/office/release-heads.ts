import { join } from 'node:path';
import type { ReleaseHead, ReleaseState } from '#contract';
import { Problem } from '../../problems.ts';
import type { Services } from '../../services.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { isCheckLapsed } from '../check-holds.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { editionOfRelease } from './edition-of-release.ts';
import { type GoneFolder, goneFolder } from './missing-files.ts';
import type { OfficeServices } from './office-services.ts';
import { isPrepared, preparedFolder, type ReleasePlaces } from './releases-folder.ts';
import { toldByManifest } from './told-by-manifest.ts';

type HeadServices = OfficeServices & Pick<Services, 'keys'>;

type Named = Pick<KeptPublication, 'release' | 'revision'>;

/**
 * Every revision, with where it stands.
 *
 * @param gone whose kept folder is gone
 */
export async function releaseHeads(services: HeadServices, gone: readonly GoneFolder[]): Promise<ReleaseHead[]> {
  const all = await services.store.publications();
  const isOf = (one: Named) => (each: Named) => each.release === one.release && each.revision === one.revision;
  return Promise.all(
    all.map(async (one) => {
      const isLapsed = await isCheckLapsed(services.store, one);
      return headOfRelease(services, one, all, { gone: gone.find(isOf(one)), isLapsed });
    }),
  );
}

/** @throws Problem unknown-release */
export async function findRelease({ store }: Pick<OfficeServices, 'store'>, named: Named): Promise<KeptPublication> {
  const kept = (await store.publications()).find(
    ({ release, revision }) => release === named.release && revision === named.revision,
  );
  if (!kept) throw new Problem('unknown-release');
  return kept;
}

function headOfRelease(
  services: HeadServices,
  kept: KeptPublication,
  all: readonly KeptPublication[],
  { gone, isLapsed }: { gone: GoneFolder | undefined; isLapsed: boolean },
): ReleaseHead {
  const { config, now } = services;
  const title = toldByManifest(config, kept)?.title;
  const edition = editionOfRelease(services, kept, all);
  const isHere = isPrepared(preparedFolder(config, kept));
  const state = isLapsed ? 'prepared' : stateOf(kept, { isHere, now: now() });
  return {
    ...kept,
    state,
    ...(title && { title }),
    isHere,
    ...(gone && { gone: gone.what }),
    ...(isLapsed && { isCheckLapsed: true }),
    ...(edition !== undefined && { edition }),
    ...fateOf(config, kept, all),
  };
}

/** The head of one that is there. @throws Problem unknown-release */
export async function findReleaseHead(services: HeadServices, named: Named): Promise<ReleaseHead> {
  const kept = await findRelease(services, named);
  const all = await services.store.publications();
  return headOfRelease(services, kept, all, {
    gone: await goneFolder(services, kept, all),
    isLapsed: await isCheckLapsed(services.store, kept),
  });
}

function stateOf(
  { checkedBy, publishedAt, embargo }: KeptPublication,
  { isHere, now }: { isHere: boolean; now: Date },
): ReleaseState {
  if (publishedAt !== undefined) return 'published';
  if (checkedBy === undefined) return 'prepared';
  return isHere && Date.parse(embargo) <= now.getTime() ? 'due' : 'checked';
}

/** What became of a published revision that was corrected. */
function fateOf(
  places: ReleasePlaces,
  { release, revision, publishedAt }: KeptPublication,
  all: readonly KeptPublication[],
): Pick<ReleaseHead, 'correctedBy' | 'isWithdrawn'> {
  const later = all.findLast((one) => one.release === release && one.publishedAt !== undefined);
  if (publishedAt === undefined || later === undefined || later.revision <= revision) return {};
  const site = siteFolder(places.site);
  const published = site === undefined ? undefined : join(site, release);
  const isKnown = published !== undefined && isPrepared(published);
  return {
    correctedBy: later.revision,
    ...(isKnown && { isWithdrawn: !isPrepared(join(published, 'revisions', String(revision))) }),
  };
}
