import type { JournalDatabase } from '../journal/database.ts';
import { changeRow } from './change-row.ts';

/** Whether a session with account and password of this person may be open on the device. */
export async function maySessionBeOpen(db: JournalDatabase, owner: string): Promise<boolean> {
  return (await db.get('vaults', owner))?.sessionOpen ?? false;
}

/**
 * Notes that such a session was begun or has ended, also while the vault is closed: whoever unlocks it ends what is
 * left open.
 *
 * @throws JournalError storage-full, storage-unavailable
 */
export function noteSession(db: JournalDatabase, owner: string, sessionOpen: boolean): Promise<void> {
  return changeRow(db, owner, (row) => [undefined, row && { ...row, sessionOpen }]);
}
