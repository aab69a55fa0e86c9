import type { Journal } from './journal.ts';
import { contentOf, listOutgoing, noteOutgoing, type Outgoing, type ReceiptNote } from './outbox.ts';

/** A refusal as the sender reports it: the HTTP status (0 without a connection), the problem's code and what it says. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
}

/** Sends the bytes under the id; resolves with the receipt, or with the refusal as data. */
export type Put = (
  id: string,
  content: Uint8Array<ArrayBuffer>,
) => Promise<{ receipt: ReceiptNote & { id: string } } | Refusal>;

export type SendOutcome = 'done' | 'busy' | 'no-connection' | 'session-over';

/**
 * Sends this account's waiting interviews, oldest first. One sender per device: while another tab sends, this does nothing.
 *
 * An interview counts as sent only on a receipt whose hash is that of the bytes kept here. A refusal never removes it.
 *
 * @param again also those that need attention
 */
export async function sendWaiting(
  journal: Journal,
  { user, put, locks, again = false }: { user: string; put: Put; locks: LockManager; again?: boolean },
): Promise<SendOutcome> {
  return locks.request('cifra-outbox', { ifAvailable: true }, async (lock): Promise<SendOutcome> => {
    if (!lock) return 'busy';
    for (const outgoing of await listOutgoing(journal)) {
      const due = outgoing.state === 'waiting' || (again && outgoing.state === 'attention');
      if (!due || outgoing.user !== user) continue;
      const stop = await sendOne(journal, outgoing, put);
      if (stop) return stop;
    }
    return 'done';
  });
}

async function sendOne(journal: Journal, outgoing: Outgoing, put: Put): Promise<SendOutcome | undefined> {
  const content = await contentOf(journal, outgoing.id);
  if (!content) return undefined;
  const answer = await put(outgoing.id, content);
  const { problem: _, ...tried } = { ...outgoing, attempts: outgoing.attempts + 1 };
  if ('receipt' in answer) {
    const { id, ...receipt } = answer.receipt;
    const matches = id === outgoing.id && receipt.sha256 === outgoing.sha256;
    const mismatch = { code: 'receipt-mismatch', detail: '' };
    await noteOutgoing(
      journal,
      matches ? { ...tried, state: 'sent', receipt } : { ...tried, state: 'attention', problem: mismatch },
    );
    return undefined;
  }
  const problem = { code: answer.code, detail: answer.detail };
  await noteOutgoing(journal, { ...tried, state: passing(answer.status) ? 'waiting' : 'attention', problem });
  if (answer.status === 0) return 'no-connection';
  return answer.status === 401 ? 'session-over' : undefined;
}

/** Refusals that time mends: no connection, session over, server busy or down, something in between that answered instead. */
function passing(status: number): boolean {
  return status < 400 || status === 401 || status === 408 || status === 429 || status >= 500;
}
