import { fillBeside } from '../storage/fill-beside.ts';
import { type OpeningOptions, openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';

/**
 * Opens a database and, when it is empty, fills it first. It is filled beside itself: an interrupted start
 * leaves nothing half filled, and of servers that start together one fills it.
 *
 * @param fill loads the demonstration into an empty store
 */
export async function openWithDemo(
  database: string,
  options: OpeningOptions,
  fill: (store: Store) => Promise<void>,
): Promise<Store> {
  const store = await openStore(database, options);
  if (!(await store.isEmpty())) return store;
  if (database === ':memory:') {
    await fill(store);
    return store;
  }
  await store.close();
  await fillBeside(database, 'filling', async (draft) => {
    const filling = await openStore(draft, options);
    try {
      await fill(filling);
    } finally {
      await filling.close();
    }
  });
  return openStore(database, options);
}
