import { keyRingFor } from '../../server/config.ts';
import { ringAt } from '../../server/keys/open-key-ring.ts';
import { type OpeningOptions, openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';

/** The store of a database with the key ring that the server and the commands use for it. */
export function storeAt(database: string, options: Omit<OpeningOptions, 'keys'> = {}): Promise<Store> {
  return openStore(database, {
    ...options,
    keys: ringAt(keyRingFor(database), options.now ?? new Date().toISOString(), () => {}),
  });
}
