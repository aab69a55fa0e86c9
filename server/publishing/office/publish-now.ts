import { Problem } from '../../problems.ts';
import type { KeptPublication } from '../../storage/figures/publication-store.ts';
import type { MendedFiles } from '../folder/known-revision.ts';
import { asideOf, knownOfSite } from '../known-site.ts';
import { type NamedRevision, type NotPublishable, publishChecked } from '../publish-checked.ts';
import type { OfficeServices } from './office-services.ts';
import { PUBLISH_RELEASE } from './publish-task.ts';
import { notingChanges } from './refused/changed-problem.ts';
import { notReady, requireHere } from './refused/not-ready.ts';
import { ofDisk } from './refused/write-problem.ts';
import { preparedFolder, sweepPrepared, whileAlone } from './releases-folder.ts';

/**
 * Publishes a revision that was checked and whose hour has come. Published already, it stays as it is, or is put back
 * where the site lost it.
 *
 * @param by for the audit trail
 * @returns what of other releases was not as it was published, and is again
 * @throws Problem unknown-release, release-not-ready, release-changed, site-damaged, releases-not-written
 */
export async function publishNow(
  services: OfficeServices,
  named: NamedRevision,
  by: string,
): Promise<readonly MendedFiles[]> {
  const { store, runs, now, config } = services;
  const folder = preparedFolder(config, named);
  const { sha256 } = named;
  let mended: readonly MendedFiles[] = [];
  const put = async (kept: KeptPublication, at: string) => {
    requireHere(config, kept);
    const { publishedAt } = kept;
    const { site } = config;
    const known = await knownOfSite(store, { site, config, now });
    const done = await runs.run(
      PUBLISH_RELEASE,
      { folder, site, aside: asideOf(site, config), sha256, wasPublished: publishedAt !== undefined, known, at },
      { key: `publish-release ${folder}` },
    );
    mended = done.mended;
    return done;
  };
  await ofDisk(() =>
    whileAlone(config, async () => {
      const act = { by, at: now().toISOString() };
      const outcome = await notingChanges(store, named, act, () => publishChecked(store, named, { now, by, put }));
      if (outcome !== 'published' && outcome !== 'was-there') throw against(outcome);
      sweepPrepared(config, named.release, await store.publications());
    }),
  );
  return mended;
}

function against(outcome: NotPublishable): Problem {
  if (outcome === 'unknown' || outcome === 'prepared-again') return new Problem('unknown-release');
  return notReady(outcome);
}
