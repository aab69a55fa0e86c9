import type { IDBPDatabase } from 'idb';
import { type DesignSchema, openDesignDatabase } from './design-database.ts';
import type { ChangeQueue, QueuedChange, QueueWrite } from './queue.ts';

const LOCK = 'cifra-design-queue:';

interface QueueOf {
  readonly draft: string;
  readonly by: string;
  /** Name of this page's queue, random. */
  readonly queue: string;
  readonly locks: Pick<LockManager, 'request'>;
}

/** The changes of a draft that wait on this device, in IndexedDB. A page holds a lock of its queue while it lives. */
export function deviceQueue({ draft, by, queue, locks }: QueueOf): ChangeQueue {
  const { held, letGo } = holdLock(locks, `${LOCK}${queue}`);
  let opened: Promise<IDBPDatabase<DesignSchema>> | undefined;
  let order = 0;
  const database = () => {
    opened ??= openDesignDatabase();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  async function write({ put, drop }: QueueWrite): Promise<void> {
    await held;
    const db = await database();
    const transaction = db.transaction('changes', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('changes');
    const writes = [...drop.map((id) => store.delete(id))];
    for (const change of put) {
      // What is written again keeps its place.
      const place = store.get(change.id).then((before) => before?.order ?? order++);
      writes.push(place.then((at) => store.put({ id: change.id, queue, draft, by, order: at, change }).then(() => {})));
    }
    await Promise.all([...writes, transaction.done]);
  }

  async function adopt(): Promise<readonly QueuedChange[]> {
    await held;
    const db = await database();
    const rows = await db.getAllFromIndex('changes', 'draft', [draft, by]);
    const adopted: QueuedChange[] = [];
    for (const left of new Set(rows.map((row) => row.queue)))
      if (left !== queue)
        await locks.request(`${LOCK}${left}`, { ifAvailable: true }, async (lock) => {
          if (lock) adopted.push(...(await takeOver(db, left)));
        });
    return adopted;
  }

  /** Moves a queue into this one, in one transaction. */
  async function takeOver(db: IDBPDatabase<DesignSchema>, left: string): Promise<QueuedChange[]> {
    const transaction = db.transaction('changes', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('changes');
    const all = await store.index('draft').getAll([draft, by]);
    const rows = all.filter((row) => row.queue === left).sort((one, other) => one.order - other.order);
    await Promise.all(rows.map((row) => store.put({ ...row, queue, order: order++ })));
    await transaction.done;
    return rows.map(({ change }) => change);
  }

  return {
    write,
    adopt,
    close() {
      letGo();
      opened?.then((db) => db.close()).catch(() => undefined);
    },
  };
}

/** Holds a lock until it is let go, or the page is gone. */
function holdLock(locks: Pick<LockManager, 'request'>, name: string): { held: Promise<void>; letGo: () => void } {
  const released = Promise.withResolvers<void>();
  const granted = Promise.withResolvers<void>();
  locks
    .request(name, () => {
      granted.resolve();
      return released.promise;
    })
    .catch(granted.reject);
  granted.promise.catch(() => undefined);
  return { held: granted.promise, letGo: released.resolve };
}
