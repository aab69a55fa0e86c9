import type { JournalDatabase } from '../journal/database.ts';
import { changeRow } from './change-row.ts';

/** The owners of vaults of whom a session with account and password may be open on the device. */
export async function sessionsLeft(db: JournalDatabase): Promise<string[]> {
  const rows = await db.getAll('vaults');
  return rows.filter(({ sessionOpen }) => sessionOpen).map(({ owner }) => owner);
}

/**
 * Notes that such a session was begun or has ended, also while the vault is closed: the next start or unlocking ends
 * what was left open.
 *
 * @throws JournalError storage-full, storage-unavailable
 */
export function noteSession(db: JournalDatabase, owner: string, sessionOpen: boolean): Promise<void> {
  return changeRow(db, owner, (row) => [undefined, row && { ...row, sessionOpen }]);
}
