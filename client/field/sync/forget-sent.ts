import { entriesOf } from '../journal/database.ts';
import type { Journal } from '../journal/journal.ts';
import type { Outgoing } from '../journal/outbox.ts';
import { writeTogether } from '../journal/write-together.ts';

const KEPT_DAYS = 30;

/** The server's ledger, and its clock. */
export interface Ledger {
  readonly epoch: string;
  readonly now: string;
  /** Whether the server has the interview with the newest receipt of this tablet; absent when it was not asked. */
  readonly known?: boolean | undefined;
}

/**
 * Removes the answers of interviews that the server acknowledged more than 30 days ago by its own clock; their
 * receipt stays. Until then they are kept, because the server may have to be restored from an older copy. Nothing is
 * ever removed without a matching receipt of the ledger that the server has now, or by the clock of this device.
 *
 * @param listed the outbox
 * @returns how many
 */
export async function forgetSent(journal: Journal, ledger: Ledger, listed: readonly Outgoing[]): Promise<number> {
  const oldest = Date.parse(ledger.now) - KEPT_DAYS * 24 * 60 * 60 * 1000;
  const old = listed.filter(
    ({ state, receipt, sha256 }) =>
      state === 'sent' &&
      receipt?.sha256 === sha256 &&
      receipt.epoch === ledger.epoch &&
      Date.parse(receipt.receivedAt) < oldest,
  );
  for (const { id, draft } of old) {
    const row = (await journal.db.get('outbox', id))!;
    delete row.content;
    await writeTogether(journal.db, ['outbox', 'events'], 'forgetting a sent interview', (stores) => [
      () => stores.objectStore('outbox').put(row),
      () => stores.objectStore('events').delete(entriesOf(draft)),
    ]);
  }
  return old.length;
}
