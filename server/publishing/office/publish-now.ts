import { Problem } from '../../problems.ts';
import { type NamedRevision, type NotPublishable, publishChecked } from '../publish-checked.ts';
import type { OfficeServices } from './office-services.ts';
import { PUBLISH_RELEASE } from './publish-task.ts';
import { isPrepared, preparedFolder, sweepPrepared, whileAlone } from './releases-folder.ts';
import { ofDisk } from './write-problem.ts';

/**
 * Publishes a revision that was checked and whose hour has come. Published already, it stays as it is.
 *
 * @param by for the audit trail
 * @throws Problem unknown-release, release-not-ready, release-changed, releases-not-written
 */
export async function publishNow(services: OfficeServices, named: NamedRevision, by: string): Promise<void> {
  const { store, runs, now, config } = services;
  const folder = preparedFolder(config, named);
  const { sha256 } = named;
  const put = async () => {
    if (!isPrepared(folder)) throw notReady('not-here');
    const input = { folder, site: config.site, sha256 };
    return runs.run(PUBLISH_RELEASE, input, { key: `publish-release ${folder}` });
  };
  await ofDisk(() =>
    whileAlone(config, async () => {
      const outcome = await publishChecked(store, named, { now, by, put });
      if (outcome !== 'published' && outcome !== 'was-there') throw against(outcome);
      sweepPrepared(config, named.release, await store.publications());
    }),
  );
}

function against(outcome: NotPublishable): Problem {
  return outcome === 'not-checked' || outcome === 'embargoed' ? notReady(outcome) : new Problem('unknown-release');
}

export function notReady(code: 'not-checked' | 'embargoed' | 'not-here' | 'published'): Problem {
  return new Problem('release-not-ready', { flaw: { code, about: {} } });
}
