import { join } from 'node:path';
import { PublishingError } from '../publishing-error.ts';
import type { KnownRevision } from './known-revision.ts';
import { type PublishedRelease, readRevision } from './read-prepared.ts';
import { siteFolder } from './swap-site.ts';

/**
 * A published revision with its tables, from the site or, where that lost it or has something else, from where it is
 * kept; undefined where it is whole in neither.
 */
export function readKept(site: string, { release, sha256, folders }: KnownRevision): PublishedRelease | undefined {
  const current = siteFolder(site);
  for (const folder of [...(current === undefined ? [] : [join(current, release)]), ...folders]) {
    try {
      const read = readRevision(folder);
      if (read.sha256 === sha256) return read;
    } catch (error) {
      if (!(error instanceof PublishingError)) throw error;
    }
  }
  return undefined;
}
