/** A wait that stands on the disk as what is left of it. */
export interface WaitOnDisk {
  /** Of all tabs one counts: two would halve the wait. */
  name: string;
  /** Takes off what passed, in milliseconds, and gives what is left. */
  pass: (ms: number) => Promise<number>;
}

interface Counting {
  locks: LockManager;
  /** Milliseconds by a clock that nobody can set, such as `performance.now`. */
  monotonic: () => number;
  pause: (ms: number) => Promise<void>;
  onLeft: (waitMs: number) => void;
  signal: AbortSignal;
}

const TICK_MS = 1000;

/**
 * Sits out a wait. What is left of it lies on the disk, and only time that this page has seen pass by its monotonic
 * clock is taken off, once a second. So neither a reload, nor a kill, nor a clock that was set forward shortens it; a
 * page that is closed, or a device that sleeps, does not wait.
 *
 * @throws JournalError storage-full, storage-unavailable
 */
export async function sitOut(wait: WaitOnDisk, { locks, monotonic, pause, onLeft, signal }: Counting): Promise<void> {
  let shown: number | undefined;
  const show = (left: number) => {
    if (left !== shown) onLeft(left);
    shown = left;
  };
  // A page that does not count, because another one does, says what is left as well.
  show(await wait.pass(0));
  await locks
    .request(`cifra-wait-${wait.name}`, { signal }, async () => {
      let before = monotonic();
      for (;;) {
        const now = monotonic();
        const left = await wait.pass(now - before);
        before = now;
        if (signal.aborted) return;
        show(left);
        if (left <= 0) return;
        await pause(Math.min(TICK_MS, left));
        if (signal.aborted) return;
      }
    })
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
}
