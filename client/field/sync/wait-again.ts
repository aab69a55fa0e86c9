import type { Journal } from '../journal/journal.ts';
import { listOutgoing, noteOutgoing } from '../journal/outbox.ts';
import type { Ledger } from './forget-sent.ts';

/**
 * Makes wait again what another ledger confirmed and this device still holds: the server was restored from a backup
 * that may be older. The same when it lacks what it confirmed last under this ledger: an older copy of its database was
 * put back by other means. What it has already it stores once, because the bytes and the id are the same.
 *
 * @returns how many of this person's wait again
 */
export async function waitAgain(journal: Journal, { epoch, known }: Pick<Ledger, 'epoch' | 'known'>): Promise<number> {
  let count = 0;
  for (const outgoing of await listOutgoing(journal)) {
    if (outgoing.state !== 'sent' || (outgoing.receipt?.epoch === epoch && known !== false)) continue;
    if (!(await journal.db.get('outbox', outgoing.id))?.content) continue;
    await noteOutgoing(journal, { ...outgoing, state: 'waiting' });
    count += 1;
  }
  return count;
}
