import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ChangeQueue, QueuedChange, QueueWrite } from './queue.ts';

/** Each page has a queue of its own. `order` counts on within it. */
interface QueueSchema extends DBSchema {
  changes: {
    key: string;
    value: QueueRow;
    indexes: { draft: [string, string] };
  };
}

interface QueueRow {
  id: string;
  queue: string;
  draft: string;
  by: string;
  order: number;
  change: QueuedChange;
}

const DATABASE = 'cifra-design';
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
  let opened: Promise<IDBPDatabase<QueueSchema>> | undefined;
  let order = 0;
  const database = () => {
    opened ??= openQueue();
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
  async function takeOver(db: IDBPDatabase<QueueSchema>, left: string): Promise<QueuedChange[]> {
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

function openQueue(): Promise<IDBPDatabase<QueueSchema>> {
  return openDB<QueueSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore('changes', { keyPath: 'id' }).createIndex('draft', ['draft', 'by']);
    },
    blocking(_before, _after, change) {
      if (change.target instanceof IDBDatabase) change.target.close();
    },
  });
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
