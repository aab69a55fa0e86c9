import { programVersion } from '../../microdata/program-version.ts';
import { Problem } from '../../problems.ts';
import { drawPictures } from '../../reports/pictures/draw-pictures.ts';
import type { Task } from '../../runs/task.ts';
import { LessAttackedError, refuseLessAttacked } from '../attacked-enough.ts';
import type { KnownRevision } from '../folder/known-revision.ts';
import { type PublishedToSite, publishToSite } from '../folder/publish-to-site.ts';
import { readPrepared } from '../folder/read-prepared.ts';
import { FilesChangedError, PublishingError, SiteError } from '../publishing-error.ts';
import { changedProblem } from './refused/changed-problem.ts';
import { notReady } from './refused/not-ready.ts';

/**
 * Puts a prepared revision on the site: exactly what was checked. It may be stopped anywhere and begun again.
 *
 * @throws Problem release-not-ready, release-changed, site-damaged, and the error of the operating system; the site is
 *   as it was
 */
export const PUBLISH_RELEASE: Task<
  {
    readonly folder: string;
    readonly site: string;
    readonly aside: string;
    readonly sha256: string;
    /** Whether it was published before: then it is put back as it was. */
    readonly wasPublished: boolean;
    readonly known: readonly KnownRevision[];
    /** When it is published. */
    readonly at: string;
  },
  PublishedToSite
> = {
  name: 'publish-release',
  // Its hour waits for no figures.
  lane: 'reading',
  async run(_services, { folder, sha256, wasPublished, ...parts }) {
    try {
      const read = readPrepared(folder);
      if (read.sha256 !== sha256) throw new FilesChangedError([{ path: 'release.json', how: 'was changed' }]);
      if (!wasPublished) refuseLessAttacked(read.manifest);
      const pictures = await drawPictures();
      return await publishToSite({ ...parts, prepared: folder, pictures, version: programVersion() }, read);
    } catch (error) {
      throw asSiteProblem(error);
    }
  },
};

/** What is wrong with the site, or with the files of the release; any other error as it is. */
export function asSiteProblem(error: unknown): unknown {
  if (!(error instanceof PublishingError)) return error;
  if (error instanceof LessAttackedError) return notReady('attacked-less');
  if (error instanceof SiteError) return new Problem('site-damaged', { flaw: error.flaw });
  return changedProblem(error);
}
