import { useEffect } from 'react';
import type { ReleaseHead } from '#contract';

/** Servers look through what is due as often. */
const LOOK_MS = 3000;

/** Clocks differ: nobody waits longer than this for what the server knows. */
const MOST_MS = 60_000;

/**
 * The first hour at which the server publishes something that is shown; undefined where nothing waits for it, or
 * something stands against it.
 */
export function nextHour(heads: readonly ReleaseHead[]): number | undefined {
  const hours = heads.flatMap(({ state, isHere, embargo, notPublished }) =>
    isHere && !notPublished && (state === 'due' || state === 'checked') ? [Date.parse(embargo)] : [],
  );
  return hours.length === 0 ? undefined : Math.min(...hours);
}

/** How long to wait before the server is asked again. */
export function msUntilAsked(hour: number, now: number): number {
  return hour <= now ? LOOK_MS : Math.min(hour - now + LOOK_MS, MOST_MS);
}

/** Asks again from the hour on at which the server publishes something that is shown. */
export function useUntilPublished(heads: readonly ReleaseHead[], again: () => void): void {
  const hour = nextHour(heads);
  useEffect(() => {
    if (hour === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          again();
          wait();
        },
        msUntilAsked(hour, Date.now()),
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [hour, again]);
}
