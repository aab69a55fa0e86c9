/** Runs at most `atOnce` jobs at a time and lets `waiting` more queue; beyond that `refuse` says why. */
export function turns({ atOnce, waiting, refuse }: { atOnce: number; waiting: number; refuse: () => Error }) {
  const queue: (() => void)[] = [];
  let running = 0;

  return async function inTurn<T>(job: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw refuse();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      // The place goes straight to the next in the queue, so nobody can slip in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
