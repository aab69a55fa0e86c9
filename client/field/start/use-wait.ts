import { useEffect, useState } from 'react';
import { sitOut, type WaitOnDisk } from '../vault/sit-out.ts';

/**
 * Milliseconds that are left of a wait, counted down while the page is open; 0 when there is none.
 *
 * @param round another number begins anew, as after another wrong secret
 */
export function useWaitOnDisk(wait: WaitOnDisk | undefined, round: number): number {
  const [left, setLeft] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round looks at the disk again
  useEffect(() => {
    if (!wait) return;
    const over = new AbortController();
    sitOut(wait, {
      locks: navigator.locks,
      monotonic: () => performance.now(),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onLeft: (ms) => !over.signal.aborted && setLeft(ms),
      signal: over.signal,
      // The disk does not take it: the wait stays as it is, and the next attempt says why.
    }).catch(() => undefined);
    return () => over.abort();
  }, [wait, round]);
  return left;
}
