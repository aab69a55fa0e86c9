import { join } from 'node:path';
import type { ReleaseHead, ReleaseState } from '#contract';
import { Problem } from '../../problems.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { readReleaseManifest } from '../folder/read-prepared.ts';
import { siteFolder } from '../folder/swap-site.ts';
import type { OfficeServices } from './office-services.ts';
import { isPrepared, preparedFolder, type ReleasePlaces } from './releases-folder.ts';

type Named = Pick<KeptPublication, 'release' | 'revision'>;

/** What is in a revision stays as it is: titles by its hash. */
const titles = new Map<string, Readonly<Record<string, string>>>();

/** Every revision, with where it stands. */
export async function releaseHeads(services: OfficeServices): Promise<ReleaseHead[]> {
  return (await services.store.publications()).map((one) => headOfRelease(services, one));
}

/** @throws Problem unknown-release */
export async function findRelease({ store }: Pick<OfficeServices, 'store'>, named: Named): Promise<KeptPublication> {
  const kept = (await store.publications()).find(
    ({ release, revision }) => release === named.release && revision === named.revision,
  );
  if (!kept) throw new Problem('unknown-release');
  return kept;
}

export function headOfRelease({ config, now }: OfficeServices, kept: KeptPublication): ReleaseHead {
  const title = titleOf(config, kept);
  const isHere = isPrepared(preparedFolder(config, kept));
  return { ...kept, state: stateOf(kept, { isHere, now: now() }), ...(title && { title }), isHere };
}

function stateOf(
  { checkedBy, publishedAt, embargo }: KeptPublication,
  { isHere, now }: { isHere: boolean; now: Date },
): ReleaseState {
  if (publishedAt !== undefined) return 'published';
  if (checkedBy === undefined) return 'prepared';
  return isHere && Date.parse(embargo) <= now.getTime() ? 'due' : 'checked';
}

/** Of its prepared files or, where these are gone, of the site. */
function titleOf(places: ReleasePlaces, kept: KeptPublication): Readonly<Record<string, string>> | undefined {
  const known = titles.get(kept.sha256);
  if (known) return known;
  const site = siteFolder(places.site);
  for (const folder of [preparedFolder(places, kept), ...(site === undefined ? [] : [join(site, kept.release)])]) {
    const title = readTitle(folder, kept.sha256);
    if (title) {
      titles.set(kept.sha256, title);
      return title;
    }
  }
  return undefined;
}

function readTitle(folder: string, sha256: string): Readonly<Record<string, string>> | undefined {
  if (!isPrepared(folder)) return undefined;
  try {
    const read = readReleaseManifest(folder);
    return read.sha256 === sha256 ? read.manifest.title : undefined;
  } catch {
    // Whoever looks at it is told what is wrong.
    return undefined;
  }
}
