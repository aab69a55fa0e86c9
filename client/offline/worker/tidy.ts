import { PAGE_LOCK } from '../in-use.ts';
import { buildInCache } from './app-files.ts';

/** What is on the device and what uses it. */
export interface InUse {
  /** Names of the caches that hold a whole build. */
  readonly caches: readonly string[];
  /** The build of the worker that asks, and whether a newer one is on its way. */
  readonly build: string;
  readonly isUpdating: boolean;
  /** How many pages are open, and the names of the locks that are held. */
  readonly pages: number;
  readonly locks: readonly string[];
}

/**
 * The caches of builds that no page shows any more. While a page is open that has not said which build it is, all
 * stay: it may be one that was just opened.
 */
export function idleCaches({ caches, build, isUpdating, pages, locks }: InUse): string[] {
  const shown = locks.filter((name) => name.startsWith(PAGE_LOCK)).map((name) => name.slice(PAGE_LOCK.length));
  if (isUpdating || shown.length < pages) return [];
  return caches.filter((name) => {
    const held = buildInCache(name);
    return held !== undefined && held !== build && !shown.includes(held);
  });
}
