import type { Act } from '../../storage/store.ts';
import { revisionOnSite } from '../folder/gather-releases.ts';
import { lastPublished } from '../folder/known-revision.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { knownOfSite } from '../known-site.ts';
import type { KeptAsked } from './asked-of-release.ts';
import { KEEP_RELEASE } from './keep-task.ts';
import { notPrepared } from './not-prepared.ts';
import type { OfficeServices } from './office-services.ts';
import type { MadeRevision } from './prepare-task.ts';
import { preparedFolder, sweepPrepared, whileAlone } from './releases-folder.ts';
import { ofDisk } from './write-problem.ts';

/**
 * Keeps a revision that was made: its folder first, so that what the database names is always there.
 *
 * @throws Problem release-not-prepared where another revision came between; releases-not-written
 */
export async function keepPrepared(
  { store, runs, config, now }: OfficeServices,
  { made, asked }: { made: MadeRevision; asked: KeptAsked },
  act: Act,
) {
  const { release, revision, sha256, embargo, files, reasons } = made;
  const named = { release, revision, sha256 };
  await ofDisk(() =>
    whileAlone(config, async () => {
      const known = await knownOfSite(store, { site: config.site, config, now });
      const last = lastPublished(known, release);
      // A run that was killed put another one there, which the database will know next.
      const onSite = revisionOnSite(release, { current: siteFolder(config.site), known });
      const isNext = last?.sha256 === made.before && (onSite === undefined || onSite.isPublished);
      if (!isNext) throw notPrepared({ code: 'not-the-next', release });
      const folder = preparedFolder(config, named);
      const kept = { folder, files, reasons, asked: JSON.stringify(asked), sha256 };
      await runs.run(KEEP_RELEASE, kept, { key: `keep-release ${folder}` });
      const outcome = await store.preparePublication({ ...named, embargo }, act);
      sweepPrepared(config, release, await store.publications());
      if (outcome === 'not-the-next') throw notPrepared({ code: 'not-the-next', release });
    }),
  );
  return named;
}
