import { useEffect } from 'react';
import type { ReleaseHead } from '#contract';

/** Servers look through what is due as often. */
const LOOK_MS = 3000;

/** Asks again while the server is about to publish something that is shown. */
export function useUntilPublished(heads: readonly ReleaseHead[], again: () => void): void {
  const isDue = heads.some(({ state, isHere }) => state === 'due' && isHere);
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setInterval(again, LOOK_MS);
    return () => clearInterval(timer);
  }, [isDue, again]);
}
