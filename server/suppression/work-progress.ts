import { setImmediate } from 'node:timers/promises';
import type { ShareReport } from '../runs/task.ts';

/** Tells how far a part of some work is, and lets a stop through. Never tells less than before. */
export interface WorkProgress {
  /** @param share of this part */
  at(share: number): Promise<void>;
  /** A part of this part. */
  part(from: number, to: number): WorkProgress;
}

export function workProgress(report: ShareReport): WorkProgress {
  let most = 0;
  const part = (from: number, to: number): WorkProgress => ({
    async at(share) {
      most = Math.max(most, from + share * (to - from));
      report(most);
      // A program or an elimination holds the thread: between two of them the word to stop is heard.
      await setImmediate();
    },
    part: (first, last) => part(from + first * (to - from), from + last * (to - from)),
  });
  return part(0, 1);
}

/** Of work that nobody follows. */
export const UNTOLD: WorkProgress = workProgress(() => {});
