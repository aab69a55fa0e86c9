import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PrintedPictures } from '#contract';
import { keepFolder } from '../../files/keep-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { stopIsTooLate, whenStopped } from '../../files/when-stopped.ts';
import { lockFile } from '../../storage/sqlite/lock-file.ts';
import { SiteError } from '../publishing-error.ts';
import type { Gathered } from './gather-releases.ts';
import type { KnownRevision, LostFiles } from './known-revision.ts';
import { leavingSite } from './leaving-site.ts';
import { asideBeside, setAside } from './set-aside.ts';
import { isSite } from './site-index.ts';
import { contentBeside, recoverSite, siteFolder, swapSite } from './swap-site.ts';
import { walkFiles } from './walk-files.ts';
import { keepFile } from './write-files.ts';

/** What a site is put together with. */
export interface SiteParts {
  readonly site: string;
  readonly pictures: PrintedPictures;
  readonly version: string;
  /** What the database knows to be published. */
  readonly known: readonly KnownRevision[];
  /** When what is new on it is published: the day that its readers are told. Now, where it is not said. */
  readonly at?: string;
  /** Where it is set aside what the site has of releases that are not whole; where it is not named, beside the site. */
  readonly aside?: string;
}

/** New content that was put in the place of a site. */
export interface Placed extends Gathered {
  /** Revisions that were on the site, and are not any more. */
  readonly leaves: readonly LostFiles[];
  /** The folders in which what was left of them is kept. */
  readonly setAside: readonly string[];
  /** Otherwise they were not to leave it, and nothing was done. */
  readonly isDone: boolean;
}

type Place = (
  fill: (content: string, gathered: Gathered) => void,
  mayLeave?: (leaves: readonly LostFiles[]) => boolean,
) => Placed;

/**
 * Works with a site alone. `place` fills a folder beside it, which then stands in its place. What only the site has of
 * a release that does not stand on it any more is set aside before that.
 */
export async function atSite<T>(parts: SiteParts, work: (current: string | undefined, place: Place) => T): Promise<T> {
  const site = resolve(parts.site);
  const aside = parts.aside ?? asideBeside(site);
  makeFolder(dirname(site));
  const unlock = await lockFile(`${site}.lock`);
  try {
    recoverSite(site);
    const current = siteFolder(site);
    if (current !== undefined && !isSite(current, parts.known))
      throw new SiteError({ code: 'site-other-content', about: {} }, [
        'the folder of --site has something else in it; name one that cifra publish made, or move it away',
      ]);
    return work(current, (fill, mayLeave = () => true) => {
      const content = contentBeside(site, randomUUID().slice(0, 8));
      const gathered: Gathered = { lost: [], mended: [] };
      const forget = whenStopped(() => rmSync(content, { recursive: true, force: true }));
      try {
        mkdirSync(content);
        fill(content, gathered);
        const leaving = leavingSite(current, content, gathered.lost);
        const leaves = leaving.flatMap((one) => one.leaves);
        if (!mayLeave(leaves)) {
          rmSync(content, { recursive: true });
          return { ...gathered, leaves, setAside: [], isDone: false };
        }
        for (const path of walkFiles(content)) keepFile(join(content, path));
        keepFolder(content);
        const kept = leaving.filter(({ files }) => files.length > 0);
        const folders = kept.map(({ onSite, files, named }) => setAside(onSite, files, { ...named, aside }));
        swapSite(site, content);
        stopIsTooLate();
        return { ...gathered, leaves, setAside: folders, isDone: true };
      } catch (error) {
        asItWas(site, content);
        throw error;
      } finally {
        forget();
      }
    });
  } finally {
    unlock();
  }
}

/** Where that fails too the next run does it; why this one failed is what is told. */
function asItWas(site: string, content: string): void {
  try {
    // Where there was no site it would be taken for one whose link was deleted.
    if (siteFolder(site) === undefined) rmSync(content, { recursive: true, force: true });
    recoverSite(site);
  } catch {}
}
