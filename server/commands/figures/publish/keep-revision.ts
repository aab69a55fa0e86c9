import { PublishingError } from '../../../publishing/publishing-error.ts';
import type { Act, Store } from '../../../storage/store.ts';

/** Keeps a revision that was prepared. @throws PublishingError where it is not the next one, or another one waits */
export async function keepRevision(
  store: Store,
  named: Parameters<Store['preparePublication']>[0],
  act: Act,
): Promise<void> {
  const outcome = await store.preparePublication(named, act);
  if (outcome === 'prepared') return;
  if (outcome === 'another-waits') {
    const waiting = (await store.publications()).findLast((one) => one.release === named.release)!;
    throw new PublishingError([
      `${waiting.preparedBy} prepared revision ${waiting.revision} of ${named.release} at ${waiting.preparedAt}, and nothing was replaced; look at it, then add --replaces ${waiting.sha256} to put this one in its place, or give this one another name`,
    ]);
  }
  throw new PublishingError([
    `revision ${named.revision} of ${named.release} does not follow the one that was published last; name its site with --site`,
  ]);
}
