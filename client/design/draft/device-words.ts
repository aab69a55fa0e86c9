import type { Json } from '#questionnaires';
import { withDesignDatabase } from './design-database.ts';
import type { WordsDisk } from './words-shelf.ts';

/** What an account typed on this device in a draft that is no change yet, in IndexedDB. */
export function deviceWords({ draft, by }: { draft: string; by: string }): WordsDisk {
  return {
    read: () =>
      withDesignDatabase(async (db) => {
        const rows = await db.getAll('words', IDBKeyRange.bound([by, draft, ''], [by, draft, []]));
        return new Map(rows.map(({ place, words }): [string, Json] => [place, words]));
      }),
    write: (place, words) =>
      withDesignDatabase(async (db) => {
        const { store, done } = db.transaction('words', 'readwrite', { durability: 'strict' });
        if (words === undefined) await store.delete([by, draft, place]);
        else await store.put({ by, draft, place, words });
        await done;
      }),
  };
}

export function forgetWords(isMeant: (by: string, draft: string) => boolean): Promise<void> {
  return withDesignDatabase(async (db) => {
    const { store, done } = db.transaction('words', 'readwrite');
    for (const key of await store.getAllKeys()) if (isMeant(key[0], key[1])) await store.delete(key);
    await done;
  });
}
