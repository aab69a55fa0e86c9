import type { Config } from '../config.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { ringAt } from '../keys/open-key-ring.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';

/**
 * The store of the server with its key ring, which is made where there is none yet.
 *
 * @throws StartError when the database or the ring cannot be used
 */
export async function openServerStore(
  { database, keys: file }: Pick<Config, 'database' | 'keys'>,
  now = new Date().toISOString(),
): Promise<{ store: Store; keys: KeyRing }> {
  const ring = ringAt(file, now, (line) => process.emitWarning(line));
  const store = await openStore(database, { keys: ring, now });
  return { store, keys: await ring([]) };
}
