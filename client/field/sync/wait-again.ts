import type { Journal } from '../journal/journal.ts';
import { listOutgoing, noteOutgoing } from '../journal/outbox.ts';

/**
 * Makes wait again what another ledger confirmed and this device still holds: the server was restored from a backup
 * that may be older. What it has already it stores once, because the bytes and the id are the same.
 *
 * @returns how many wait again, those of other accounts included, which they send when they sign in
 */
export async function waitAgain(journal: Journal, epoch: string): Promise<number> {
  let count = 0;
  for (const outgoing of await listOutgoing(journal)) {
    if (outgoing.state !== 'sent' || outgoing.receipt?.epoch === epoch) continue;
    if (!(await journal.db.get('outbox', outgoing.id))?.content) continue;
    await noteOutgoing(journal, { ...outgoing, state: 'waiting' });
    count += 1;
  }
  return count;
}
