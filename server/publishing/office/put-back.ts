import { relative } from 'node:path';
import type { Act } from '../../storage/store.ts';
import { revisionOnSite } from '../folder/gather-releases.ts';
import type { MayLeave, RebuiltSite } from '../folder/rebuild-site.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { asideOf, knownOfSite } from '../known-site.ts';
import type { OfficeServices } from './office-services.ts';
import { PUT_SITE_BACK } from './put-back-task.ts';
import { ofDisk } from './refused/write-problem.ts';
import { whileAlone } from './releases-folder.ts';

/**
 * Puts the whole site back from what the database knows and what is kept, and writes into the audit trail who did it.
 * What could not be published because of the site is tried again.
 *
 * @param without revisions that are not whole and may leave the site; where another one would, nothing is done
 * @returns `setAside` by the paths within the folder of releases
 * @throws Problem site-damaged, releases-not-written
 */
export async function putBack(
  { store, runs, now, config }: OfficeServices,
  without: Exclude<MayLeave, 'whatever'>,
  act: Act,
): Promise<RebuiltSite> {
  return ofDisk(() =>
    whileAlone(config, async () => {
      const { site } = config;
      const known = await knownOfSite(store, { site, config, now });
      const aside = asideOf(site, config);
      const key = `put-site-back ${site} ${JSON.stringify(without)}`;
      const put = await runs.run(PUT_SITE_BACK, { site, aside, known, without }, { key });
      if (!put.isDone) return put;
      const current = siteFolder(site);
      const named = put.releases.flatMap((release) => revisionOnSite(release, { current, known }) ?? []);
      await store.notePutBack(named, act);
      return { ...put, setAside: put.setAside.map((folder) => relative(config.releases, folder)) };
    }),
  );
}
