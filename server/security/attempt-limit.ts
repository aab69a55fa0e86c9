import { Problem } from '../problems.ts';

const WINDOW_MS = 15 * 60_000;
const MOST_KEPT = 10_000;

/**
 * Counts failures per name in windows of a quarter of an hour. An attempt counts as failed until it succeeds:
 * otherwise attempts that run at the same time would all see the count from before them.
 */
export interface AttemptLimit {
  /** @throws Problem too-many-attempts */
  begin(name: string): void;
  succeeded(name: string): void;
}

/** Lets a name fail `limit` times; then everybody who tries that name waits until its window is over. */
export function attemptLimit(limit: number, now: () => Date): AttemptLimit {
  const failures = new Map<string, { count: number; until: number }>();
  const current = (name: string) => {
    const entry = failures.get(name);
    return entry && entry.until > now().getTime() ? entry : undefined;
  };
  return {
    begin(name) {
      const counted = current(name);
      if ((counted?.count ?? 0) >= limit) throw new Problem('too-many-attempts');
      const entry = counted ?? { count: 0, until: now().getTime() + WINDOW_MS };
      failures.delete(name);
      failures.set(name, { ...entry, count: entry.count + 1 });
      const oldest = failures.keys().next();
      if (failures.size > MOST_KEPT && !oldest.done) failures.delete(oldest.value);
    },
    succeeded(name) {
      failures.delete(name);
    },
  };
}
