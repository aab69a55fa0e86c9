import type { JournalDatabase, VaultRow } from '../journal/database.ts';
import { changeRow } from './change-row.ts';
import { waitAfter } from './wait-after.ts';

/** So many wrong secrets lock a vault until a supervisor helps. */
export const MOST_FAILURES = 20;

/** Whether a secret may be tried, and with which vault; or for how long not yet. */
export type SecretAttempt =
  | { state: 'counted'; row: VaultRow }
  | { state: 'none' | 'locked' }
  /** Milliseconds that are left. */
  | { state: 'wait'; waitMs: number };

/**
 * Counts an attempt as failed before it is made, in one transaction: neither a kill nor a second tab gets one for free.
 * From the fifth on each makes the next wait.
 *
 * @throws JournalError storage-full, storage-unavailable: what cannot be counted is not tried
 */
export function countAttempt(db: JournalDatabase, owner: string): Promise<SecretAttempt> {
  return changeRow(db, owner, (row): [SecretAttempt, VaultRow | undefined] => {
    if (!row) return [{ state: 'none' }, undefined];
    if (row.failures >= MOST_FAILURES) return [{ state: 'locked' }, undefined];
    if (row.waitMs > 0) return [{ state: 'wait', waitMs: row.waitMs }, undefined];
    const failures = row.failures + 1;
    const counted = { ...row, failures, waitMs: waitAfter(failures) };
    return [{ state: 'counted', row: counted }, counted];
  });
}

/** The attempt was none: no secret was looked at. What it counted is taken back. */
export function takeBackAttempt(db: JournalDatabase, owner: string): Promise<void> {
  return changeRow(db, owner, (row) => {
    const failures = Math.max(0, (row?.failures ?? 0) - 1);
    return [undefined, row && { ...row, failures, waitMs: Math.min(row.waitMs, waitAfter(failures)) }];
  });
}

/** The secret was right: nothing is held against whoever comes next. */
export function forgiveAttempts(db: JournalDatabase, owner: string): Promise<void> {
  return changeRow(db, owner, (row) => [undefined, row && { ...row, failures: 0, waitMs: 0 }]);
}

/**
 * Takes off the wait what passed of it, and says what is left.
 *
 * @param ms by a clock that nobody can set
 */
export function passWait(db: JournalDatabase, owner: string, ms: number): Promise<number> {
  return changeRow(db, owner, (row) => {
    const waitMs = Math.max(0, (row?.waitMs ?? 0) - Math.max(0, ms));
    return [waitMs, row && row.waitMs !== waitMs ? { ...row, waitMs } : undefined];
  });
}

/** Where a vault stands. */
export async function standOf(db: JournalDatabase, owner: string): Promise<'open-to-try' | 'wait' | 'locked'> {
  const row = await db.get('vaults', owner);
  if (row && row.failures >= MOST_FAILURES) return 'locked';
  return row && row.waitMs > 0 ? 'wait' : 'open-to-try';
}
