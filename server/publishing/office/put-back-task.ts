import { programVersion } from '../../microdata/program-version.ts';
import { drawPictures } from '../../reports/pictures/draw-pictures.ts';
import type { Task } from '../../runs/task.ts';
import type { KnownRevision } from '../folder/known-revision.ts';
import { type MayLeave, type RebuiltSite, rebuildSite } from '../folder/rebuild-site.ts';
import { asSiteProblem } from './publish-task.ts';

/**
 * Puts the site back as the database knows it. It may be stopped anywhere and begun again.
 *
 * @throws Problem site-damaged, and the error of the operating system; the site is as it was
 */
export const PUT_SITE_BACK: Task<
  {
    readonly site: string;
    readonly aside: string;
    readonly known: readonly KnownRevision[];
    /** What of the site may leave it; otherwise nothing is done. */
    readonly without: MayLeave;
  },
  RebuiltSite
> = {
  name: 'put-site-back',
  lane: 'reading',
  async run(_services, parts) {
    try {
      return await rebuildSite({ ...parts, pictures: await drawPictures(), version: programVersion() });
    } catch (error) {
      throw asSiteProblem(error);
    }
  },
};
