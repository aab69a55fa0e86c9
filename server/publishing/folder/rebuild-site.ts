import type { NamedRevision } from '../publish-checked.ts';
import { atSite, type Placed, type SiteParts } from './at-site.ts';
import { gatherRelease } from './gather-releases.ts';
import { releasesIn, releasesOf } from './site-index.ts';
import { pagesOfSite } from './site-pages.ts';
import { writeFiles } from './write-files.ts';

/** A site that was put back, or would be: what of it. */
export interface RebuiltSite extends Placed {
  readonly releases: readonly string[];
}

/** Revisions that may leave a site because they are not whole; `whatever` is said by who was told just now. */
export type MayLeave = readonly Named[] | 'whatever';

type Named = Pick<NamedRevision, 'release' | 'revision'>;

/**
 * Puts a site back as the database knows it, of what is left of it and of what is kept. What is nowhere any more is
 * told, and the site stands without it; where the site has some of it, only if that may leave.
 *
 * @throws SiteError where the place has something else, and the error of the operating system; the site is as it was
 */
export async function rebuildSite(parts: SiteParts & { readonly without?: MayLeave }): Promise<RebuiltSite> {
  const { known, without = [] } = parts;
  return atSite(parts, (current, place) => {
    let releases: string[] = [];
    const placed = place(
      (content, gathered) => {
        for (const key of releasesOf(current, known)) gatherRelease(key, content, { current, known }, gathered);
        releases = releasesIn(content, known);
        writeFiles(content, pagesOfSite(content, releases, { ...parts, lost: gathered.lost }));
      },
      (leaves) => without === 'whatever' || leaves.every((one) => without.some((each) => isSameName(each, one))),
    );
    return { ...placed, releases };
  });
}

function isSameName(a: Named, b: Named): boolean {
  return a.release === b.release && a.revision === b.revision;
}
