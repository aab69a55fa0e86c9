import { WORK_LOCK } from '../in-use.ts';

/** What became of the wish to switch to the new build. */
export type SwitchOutcome = 'switching' | 'work-open';

/**
 * Switches only when no page has work open that it would interrupt. The lock says so for every tab at once, and
 * while it is held nobody can open any.
 */
export function switchUnlessWorking(locks: LockManager, activate: () => Promise<void>): Promise<SwitchOutcome> {
  return locks.request(WORK_LOCK, { mode: 'exclusive', ifAvailable: true }, async (lock): Promise<SwitchOutcome> => {
    if (!lock) return 'work-open';
    await activate();
    return 'switching';
  });
}
