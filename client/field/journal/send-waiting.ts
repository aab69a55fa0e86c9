import type { Journal } from './journal.ts';
import { contentOf, listOutgoing, noteOutgoing, type Outgoing, type ReceiptNote } from './outbox.ts';

/**
 * A refusal as the sender reports it: the HTTP status (0 without a connection), the problem's code and what
 * it says.
 */
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
 * Sends this account's waiting interviews, oldest first. Each device has one sender: while another tab sends,
 * this does nothing.
 *
 * An interview counts as sent only when the receipt's hash is that of the bytes kept here. A refusal never
 * removes it.
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
  const tried = { ...outgoing, attempts: outgoing.attempts + 1 };
  delete tried.problem;
  if ('receipt' in answer) {
    const { id, ...receipt } = answer.receipt;
    const isOurs = id === outgoing.id && receipt.sha256 === outgoing.sha256;
    const problem = { code: 'receipt-mismatch', detail: '' };
    await noteOutgoing(
      journal,
      isOurs ? { ...tried, state: 'sent', receipt } : { ...tried, state: 'attention', problem },
    );
    return undefined;
  }
  const problem = { code: answer.code, detail: answer.detail };
  await noteOutgoing(journal, { ...tried, state: willPass(answer.status) ? 'waiting' : 'attention', problem });
  if (answer.status === 0) return 'no-connection';
  return answer.status === 401 ? 'session-over' : undefined;
}

/**
 * Refusals that pass with time: no connection, session over, server busy or down, or a machine in between
 * that answered.
 */
function willPass(status: number): boolean {
  return status < 400 || status === 401 || status === 408 || status === 429 || status >= 500;
}
