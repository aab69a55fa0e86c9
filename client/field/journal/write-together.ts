import type { IDBPTransaction, StoreNames } from 'idb';
import { DURABLE, type JournalDatabase, type JournalSchema } from './database.ts';
import { asJournalError } from './errors.ts';

type Store = StoreNames<JournalSchema>;

/**
 * Puts all of these writes on the disk, or none of them.
 *
 * @param writes the writes; none may wait for anything but the transaction
 * @param place what is being done, for the message
 * @throws JournalError storage-full, written-elsewhere, storage-unavailable
 */
export async function writeTogether<const Stores extends Store[]>(
  db: JournalDatabase,
  stores: Stores,
  place: string,
  writes: (transaction: IDBPTransaction<JournalSchema, Stores, 'readwrite'>) => (() => Promise<unknown>)[],
): Promise<void> {
  try {
    const transaction = db.transaction(stores, 'readwrite', DURABLE);
    const done = transaction.done;
    expectRejection(done);
    try {
      const issued = writes(transaction).map((write) => expectRejection(write()));
      await Promise.all(issued);
    } catch (error) {
      // A write that is refused before it starts does not end the transaction: the other writes would be
      // kept.
      abort(transaction);
      throw error;
    }
    await done;
  } catch (error) {
    throw asJournalError(error, place);
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** Only the first failure is reported; later ones are caused by it. */
function expectRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
