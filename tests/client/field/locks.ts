/** Locks of one browser: who asks for a name that is taken waits, or is told so. */
export function locksOfTheTests(): LockManager {
  const tails = new Map<string, Promise<unknown>>();
  const held = new Set<string>();
  return {
    request: async (name: string, optionsOrWork: unknown, work?: (lock: unknown) => Promise<unknown>) => {
      const run = (work ?? optionsOrWork) as (lock: unknown) => Promise<unknown>;
      if (work && (optionsOrWork as LockOptions).ifAvailable && held.has(name)) return run(null);
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before
        .catch(() => undefined)
        .then(async () => {
          held.add(name);
          return run({ name }).finally(() => held.delete(name));
        });
      tails.set(name, mine);
      return mine;
    },
  } as unknown as LockManager;
}
