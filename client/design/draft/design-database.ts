import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Json } from '#questionnaires';
import type { SeenDraft } from './draft-memory.ts';
import type { QueuedChange } from './queue.ts';

/** What designers' pages keep on the device. Each page has a queue of its own; `order` counts on within it. */
export interface DesignSchema extends DBSchema {
  changes: {
    key: string;
    value: QueueRow;
    indexes: { draft: [string, string] };
  };
  /** Drafts as they were seen last, by account and draft; their files stand beside them, one a row. */
  seen: { key: [string, string]; value: Omit<SeenDraft, 'confirmed'> & { by: string; draft: string } };
  seenFiles: { key: [string, string, string]; value: SeenFile };
  /** What somebody typed that is no change yet, by account, draft and place. */
  words: { key: [string, string, string]; value: { by: string; draft: string; place: string; words: Json } };
}

export interface QueueRow {
  id: string;
  queue: string;
  draft: string;
  by: string;
  order: number;
  change: QueuedChange;
}

interface SeenFile {
  by: string;
  draft: string;
  name: string;
  content: Json;
}

const DATABASE = 'cifra-design';

export function openDesignDatabase(): Promise<IDBPDatabase<DesignSchema>> {
  return openDB<DesignSchema>(DATABASE, 3, {
    upgrade(db, before) {
      if (before < 1) db.createObjectStore('changes', { keyPath: 'id' }).createIndex('draft', ['draft', 'by']);
      if (before < 2) {
        db.createObjectStore('seen', { keyPath: ['by', 'draft'] });
        db.createObjectStore('seenFiles', { keyPath: ['by', 'draft', 'name'] });
      }
      if (before < 3) db.createObjectStore('words', { keyPath: ['by', 'draft', 'place'] });
    },
    blocking(_before, _after, change) {
      if (change.target instanceof IDBDatabase) change.target.close();
    },
  });
}

/** Opens it for one piece of work. */
export async function withDesignDatabase<T>(work: (db: IDBPDatabase<DesignSchema>) => Promise<T>): Promise<T> {
  const db = await openDesignDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
