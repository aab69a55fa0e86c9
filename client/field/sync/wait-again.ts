import type { Journal } from '../journal/journal.ts';
import { noteOutgoing, type Outgoing } from '../journal/outbox.ts';
import type { Ledger } from './forget-sent.ts';

/**
 * Makes wait again what another ledger confirmed and this device still holds: the server was restored from a backup
 * that may be older. The same when it lacks what it confirmed last under this ledger: an older copy of its database was
 * put back by other means. What it has already it stores once, because the bytes and the id are the same.
 *
 * @param listed the outbox as it stands
 * @returns the outbox as it stands then
 */
export async function waitAgain(
  journal: Journal,
  { epoch, known }: Pick<Ledger, 'epoch' | 'known'>,
  listed: readonly Outgoing[],
): Promise<Outgoing[]> {
  const after: Outgoing[] = [];
  for (const outgoing of listed) {
    const isLost = outgoing.state === 'sent' && (outgoing.receipt?.epoch !== epoch || known === false);
    const waits = isLost && (await journal.db.get('outbox', outgoing.id))?.content !== undefined;
    const standing: Outgoing = waits ? { ...outgoing, state: 'waiting' } : outgoing;
    if (waits) await noteOutgoing(journal, standing);
    after.push(standing);
  }
  return after;
}
