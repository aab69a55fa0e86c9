/** Whether the browser promised not to clear what is saved: yes, no, it refused when asked, it cannot promise. */
export type Persistence = 'kept' | 'not-kept' | 'refused' | 'unsupported';

/** What the browser says of its storage. */
export interface StorageFacts {
  readonly persistence: Persistence;
  /** Bytes that this app may still write; undefined when the browser does not say. */
  readonly freeBytes: number | undefined;
}

/** Below this, in bytes, a person is told to make room before going out; half a gigabyte. */
export const LOW_SPACE = 500_000_000;

/** Below this, in bytes, a day of interviews may not fit. */
export const TOO_LITTLE_SPACE = 50_000_000;

export async function readStorage(storage: StorageManager | undefined): Promise<StorageFacts> {
  const isKept = await storage?.persisted?.().catch(() => false);
  const { quota, usage = 0 } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return {
    persistence: isKept === undefined ? 'unsupported' : isKept ? 'kept' : 'not-kept',
    freeBytes: quota === undefined ? undefined : Math.max(0, quota - usage),
  };
}

/** Asks the browser to keep what is saved. Only a page may, and some browsers ask the person. */
export async function askToKeep(storage: StorageManager | undefined): Promise<Persistence> {
  if (!storage?.persist) return 'unsupported';
  return (await storage.persist().catch(() => false)) ? 'kept' : 'refused';
}
