import { signIn } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { Journal } from '../journal/journal.ts';
import { tryCode } from '../journal/take-back-code.ts';

/** Why the tablet stays closed. */
export type UnlockRefusal =
  | { kind: 'fill' | 'wrong-code' | 'wrong-password' | 'too-often' | 'offline' }
  /** The attempt could not be counted, so no code was looked at: the tablet is full, or lets nothing be written. */
  | { kind: 'not-kept' }
  /** So many milliseconds are left. */
  | { kind: 'wait'; waitMs: number };

/** Tries the interviewer's code on the device; undefined when it is right. */
export async function unlockWithCode(journal: Journal, code: string): Promise<UnlockRefusal | undefined> {
  const outcome = await tryCode(journal, code).catch(() => undefined);
  if (!outcome) return { kind: 'not-kept' };
  if (outcome.state === 'right') return undefined;
  return outcome.state === 'wait' ? { kind: 'wait', waitMs: outcome.waitMs } : { kind: 'wrong-code' };
}

/** Asks the server whether this is the account's password; undefined when it is. */
export async function unlockWithPassword(user: string, password: string): Promise<UnlockRefusal | undefined> {
  try {
    await call(signIn, { body: { user, password } });
    return undefined;
  } catch (error) {
    const status = error instanceof ApiProblem ? error.status : 0;
    if (status === 401) return { kind: 'wrong-password' };
    return { kind: status === 429 ? 'too-often' : 'offline' };
  }
}
