import type { Services } from '../../services.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import { readAsked } from './asked-of-release.ts';
import { notPrepared } from './refused/not-prepared.ts';
import { toldByManifest } from './told-by-manifest.ts';

type Reading = Pick<Services, 'keys' | 'config'>;

/** The edition of a revision or, where nothing tells its own, of what was published of the release. */
export function editionOfRelease(
  services: Reading,
  kept: KeptPublication,
  all: readonly KeptPublication[],
): string | undefined {
  return ownEdition(services, kept) ?? publishedEdition(services, kept.release, all);
}

/**
 * A release is of one edition through all revisions: readers compare them.
 *
 * @throws Problem release-not-prepared
 */
export async function refuseOtherEdition(
  services: Reading & Pick<Services, 'store'>,
  { release, edition }: { release: string; edition: string },
): Promise<void> {
  const of = publishedEdition(services, release, await services.store.publications());
  if (of !== undefined && of !== edition) throw notPrepared({ code: 'another-edition', release, edition: of });
}

/** Of what the command line made its manifest tells it. */
function ownEdition(services: Reading, kept: KeptPublication): string | undefined {
  return readAsked(services, kept)?.edition ?? toldByManifest(services.config, kept)?.edition;
}

/** The one that was published last and tells it: releases of before, and of existing surveys, tell none. */
function publishedEdition(services: Reading, release: string, all: readonly KeptPublication[]): string | undefined {
  for (const one of all.toReversed()) {
    if (one.release !== release || one.publishedAt === undefined) continue;
    const edition = ownEdition(services, one);
    if (edition !== undefined) return edition;
  }
  return undefined;
}
