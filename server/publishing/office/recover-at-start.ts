import { resolve } from 'node:path';
import { lockFile } from '../../storage/sqlite/lock-file.ts';
import { hasLeftovers, recoverSite } from '../folder/swap-site.ts';
import { type ReleasePlaces, whileAlone } from './releases-folder.ts';

/**
 * Brings back a site that a server renamed away which was then killed, whether or not something is to be published, and
 * takes away what it left.
 */
export async function recoverAtStart(places: ReleasePlaces): Promise<void> {
  const site = resolve(places.site);
  if (!hasLeftovers(site)) return;
  await whileAlone(places, async () => {
    const unlock = await lockFile(`${site}.lock`);
    try {
      recoverSite(site);
    } finally {
      unlock();
    }
  });
}
