import { DURABLE, type JournalDatabase, type VaultRow } from '../journal/database.ts';
import { asJournalError } from '../journal/errors.ts';

/**
 * Reads and writes what of a vault lies in clear, in one transaction.
 *
 * @param change gives the result, and the row to write if it changes
 * @throws JournalError storage-full, storage-unavailable
 */
export async function changeRow<Result>(
  db: JournalDatabase,
  owner: string,
  change: (row: VaultRow | undefined) => [Result, VaultRow | undefined],
): Promise<Result> {
  try {
    const transaction = db.transaction('vaults', 'readwrite', DURABLE);
    transaction.done.catch(() => undefined);
    const [result, changed] = change(await transaction.store.get(owner));
    if (changed) await transaction.store.put(changed);
    await transaction.done;
    return result;
  } catch (error) {
    throw asJournalError(error, 'changing a vault');
  }
}
