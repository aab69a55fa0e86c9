import { programVersion } from '../../microdata/program-version.ts';
import { Problem } from '../../problems.ts';
import { drawPictures } from '../../reports/pictures/draw-pictures.ts';
import type { Task } from '../../runs/task.ts';
import { publishToSite } from '../folder/publish-to-site.ts';
import { readPrepared } from '../folder/read-prepared.ts';
import { PublishingError } from '../publishing-error.ts';

/**
 * Puts a prepared revision on the site: exactly what was checked. It may be stopped anywhere and begun again.
 *
 * @throws Problem release-changed, and the error of the operating system; the site is as it was
 */
export const PUBLISH_RELEASE: Task<
  { readonly folder: string; readonly site: string; readonly sha256: string },
  'published' | 'was-there'
> = {
  name: 'publish-release',
  // Its hour waits for no figures.
  lane: 'reading',
  async run(_services, { folder, site, sha256 }) {
    try {
      const read = readPrepared(folder);
      if (read.sha256 !== sha256) throw new PublishingError(['release.json was changed']);
      const pictures = await drawPictures();
      return await publishToSite({ site, prepared: folder, pictures, version: programVersion() }, read);
    } catch (error) {
      if (error instanceof PublishingError) throw new Problem('release-changed', { findings: error.findings });
      throw error;
    }
  },
};
