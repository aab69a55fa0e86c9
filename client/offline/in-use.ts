/**
 * What is open, as locks of the browser: they span tabs, windows and the worker, and end by themselves with the page
 * that holds them, also when it is killed.
 */

/** Held, shared, by every page: `cifra-page-` and the name of its build. */
export const PAGE_LOCK = 'cifra-page-';

/** Held, shared, while something is open that an update must not interrupt. Held alone to switch. */
export const WORK_LOCK = 'cifra-work';

/** How a lock is let go again; it may be called before the lock is there. */
export type LetGo = () => void;

/** Holds a lock, together with whoever else holds it. */
export function holdShared(locks: LockManager, name: string): LetGo {
  let letGo: LetGo = () => undefined;
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  locks.request(name, { mode: 'shared' }, () => over).catch(() => undefined);
  return letGo;
}
