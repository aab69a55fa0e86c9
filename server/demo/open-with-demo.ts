import { fillBeside } from '../storage/fill-beside.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';

/**
 * Opens a database and, when it is empty, fills it first. It is filled beside itself: an interrupted start
 * leaves nothing half filled, and of servers that start together one fills it.
 *
 * @param fill loads the demonstration into an empty store
 * @param say takes a line when the tables change
 */
export async function openWithDemo(
  database: string,
  now: string,
  fill: (store: Store) => Promise<void>,
  say?: (line: string) => void,
): Promise<Store> {
  const store = await openStore(database, now, say);
  if (!(await store.isEmpty())) return store;
  if (database === ':memory:') {
    await fill(store);
    return store;
  }
  await store.close();
  await fillBeside(database, 'filling', async (draft) => {
    const filling = await openStore(draft, now);
    try {
      await fill(filling);
    } finally {
      await filling.close();
    }
  });
  return openStore(database, now);
}
