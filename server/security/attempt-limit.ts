import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** How long failures are remembered, from the first of them. */
export const ATTEMPT_WINDOW_MS = 15 * 60_000;

/**
 * Counts failures per name in windows of a quarter of an hour, in the store: they hold across restarts and
 * servers. An attempt counts as failed until it succeeds: otherwise attempts that run at the same time would all
 * see the count from before them.
 */
export interface AttemptLimit {
  /** @throws Problem too-many-attempts */
  begin(name: string): Promise<void>;
  succeeded(name: string): Promise<void>;
}

/** Lets a name fail `limit` times; then everybody who tries that name waits until its window is over. */
export function attemptLimit({ store, now }: Pick<Services, 'store' | 'now'>, limit: number): AttemptLimit {
  return {
    async begin(name) {
      const { count } = await store.countAttempt(attemptNow(`user ${name}`, now()));
      if (count > limit) throw new Problem('too-many-attempts');
    },
    succeeded: (name) => store.forgetAttempts(`user ${name}`),
  };
}

/** An attempt at this instant, with the end of the window that it begins if it is the first. */
export function attemptNow(name: string, now: Date) {
  return { name, now: now.toISOString(), until: new Date(now.getTime() + ATTEMPT_WINDOW_MS).toISOString() };
}
