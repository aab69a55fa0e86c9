import { useEffect, useState } from 'react';
import { listRuns } from '#contract';
import { call } from '../../api.ts';
import { progressAfter, type WaitProgress } from './progress-after.ts';
import { watchWait } from './watch-wait.ts';

/** A wait as a page shows it. */
export interface Wait<Task extends string> {
  /** Whether it takes so long that one wants to know how far it is. */
  readonly isLong: boolean;
  readonly progress?: WaitProgress<Task> | undefined;
}

const SHORT = { isLong: false };

/**
 * How far a wait is.
 *
 * @param waitsFor names what is waited for, anew for each question; undefined while nobody waits
 * @param tasks what the server does for it, in that order; must keep its identity
 */
export function useWait<Task extends string>(
  waitsFor: string | undefined,
  { survey, tasks }: { survey: string | undefined; tasks: readonly Task[] },
): Wait<Task> {
  const [wait, setWait] = useState<Wait<Task>>(SHORT);
  useEffect(() => {
    if (waitsFor === undefined) return;
    const stop = watchWait({
      askRuns: async (signal) => (await call(listRuns, { signal })).runs,
      onLong: () => setWait({ isLong: true }),
      onRuns: (runs) =>
        setWait(({ progress }) => ({
          isLong: true,
          progress: runs && progressAfter(progress, runs, { survey, tasks }),
        })),
    });
    return () => {
      stop();
      setWait(SHORT);
    };
  }, [waitsFor, survey, tasks]);
  return wait;
}
