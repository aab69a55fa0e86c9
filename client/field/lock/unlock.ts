import { signIn } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { JournalDatabase } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';
import { tryCode } from '../journal/take-back-code.ts';
import { openVault } from '../vault/vault.ts';
import type { VaultMeans } from '../vault/vault-lock.ts';

/** Why the tablet stays closed. */
export type UnlockRefusal =
  | { kind: 'fill' | 'wrong-code' | 'wrong-secret' | 'closed' | 'wrong-password' | 'too-often' | 'offline' }
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

/**
 * Tries the secret of the tablet itself, where no code was chosen on it: the interview was begun on another one. Wrong
 * ones count as when unlocking.
 */
export async function unlockWithSecret(
  db: JournalDatabase,
  vault: { owner: string; secret: string },
  means: VaultMeans,
): Promise<UnlockRefusal | undefined> {
  const outcome = await openVault(db, vault, means).catch(() => undefined);
  switch (outcome?.state) {
    case 'open':
      outcome.vault.keys.drop();
      return undefined;
    case 'wait':
      return { kind: 'wait', waitMs: outcome.waitMs };
    case 'wrong':
      return { kind: 'wrong-secret' };
    case undefined:
      return { kind: 'not-kept' };
    default:
      return { kind: 'closed' };
  }
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
