import { renameSync, rmSync } from 'node:fs';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';

/**
 * Opens a database and, when it is empty, fills it first. It is filled in a file beside it, which takes its
 * place only when it is complete: an interrupted start leaves nothing half filled, and the next one begins
 * again.
 *
 * @param fill loads the demonstration into an empty store
 */
export async function openWithDemo(
  database: string,
  now: string,
  fill: (store: Store) => Promise<void>,
): Promise<Store> {
  const store = await openStore(database, now);
  if (!(await store.isEmpty())) return store;
  if (database === ':memory:') {
    await fill(store);
    return store;
  }
  await store.close();
  const draft = `${database}.filling`;
  removeDatabase(draft);
  const filling = await openStore(draft, now);
  try {
    await fill(filling);
  } finally {
    await filling.close();
  }
  removeDatabase(database);
  renameSync(draft, database);
  return openStore(database, now);
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
