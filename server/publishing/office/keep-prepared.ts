import type { Act } from '../../storage/store.ts';
import { revisionOnSite } from '../folder/gather-releases.ts';
import { lastPublished } from '../folder/known-revision.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { knownOfSite } from '../known-site.ts';
import type { KeptAsked } from './asked-of-release.ts';
import { KEEP_RELEASE } from './keep-task.ts';
import type { OfficeServices } from './office-services.ts';
import type { MadeRevision } from './prepare-task.ts';
import { anotherWaits } from './refused/another-waits.ts';
import { notPrepared } from './refused/not-prepared.ts';
import { ofDisk } from './refused/write-problem.ts';
import { preparedFolder, sweepPrepared, whileAlone } from './releases-folder.ts';

/**
 * Keeps a revision that was made: its folder first, so that what the database names is always there.
 *
 * @param replaces hash of the revision that waits and whose place this one takes
 * @throws Problem release-not-prepared where another revision came between; another-waits; releases-not-written
 */
export async function keepPrepared(
  { store, runs, config, now }: OfficeServices,
  { made, asked, replaces }: { made: MadeRevision; asked: KeptAsked; replaces: string | undefined },
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
      const outcome = await store.preparePublication({ ...named, embargo, replaces }, act);
      const all = await store.publications();
      sweepPrepared(config, release, all);
      if (outcome === 'another-waits') throw anotherWaits(all.findLast((one) => one.release === release)!);
      if (outcome === 'not-the-next') throw notPrepared({ code: 'not-the-next', release });
    }),
  );
  return named;
}
