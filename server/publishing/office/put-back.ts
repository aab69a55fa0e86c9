import type { Act } from '../../storage/store.ts';
import { revisionOnSite } from '../folder/gather-releases.ts';
import type { RebuiltSite } from '../folder/publish-to-site.ts';
import { siteFolder } from '../folder/swap-site.ts';
import { knownOfSite } from '../known-site.ts';
import type { OfficeServices } from './office-services.ts';
import { PUT_SITE_BACK } from './put-back-task.ts';
import { whileAlone } from './releases-folder.ts';
import { ofDisk } from './write-problem.ts';

/**
 * Puts the whole site back from what the database knows and what is kept, and writes into the audit trail who did it.
 * What could not be published because of the site is tried again.
 *
 * @throws Problem site-damaged, releases-not-written
 */
export async function putBack({ store, runs, now, config }: OfficeServices, act: Act): Promise<RebuiltSite> {
  return ofDisk(() =>
    whileAlone(config, async () => {
      const { site } = config;
      const known = await knownOfSite(store, { site, config, now });
      const put = await runs.run(PUT_SITE_BACK, { site, known }, { key: `put-site-back ${site}` });
      const current = siteFolder(site);
      const named = put.releases.flatMap((release) => revisionOnSite(release, { current, known }) ?? []);
      await store.notePutBack(named, act);
      return put;
    }),
  );
}
