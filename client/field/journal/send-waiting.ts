import { forgetSent, type Ledger } from './forget-sent.ts';
import type { Journal } from './journal.ts';
import { contentOf, listOutgoing, noteOutgoing, type Outgoing, type ReceiptNote } from './outbox.ts';
import { waitAgain } from './wait-again.ts';

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

/** Who sends, and how. */
interface Sending {
  readonly user: string;
  readonly put: Put;
  readonly askLedger: AskLedger;
  readonly locks: LockManager;
  readonly again?: boolean;
}

export type SendOutcome = 'done' | 'busy' | 'no-connection' | 'session-over';

/** Asks which ledger the server keeps; undefined when it cannot be asked. */
export type AskLedger = () => Promise<Ledger | undefined>;

/**
 * Sends this account's waiting interviews, oldest first. Each device has one sender: while another tab sends,
 * this does nothing.
 *
 * An interview counts as sent only when the receipt's hash is that of the bytes kept here. A refusal never
 * removes it. What was sent is kept for a while: it waits again when the server keeps another ledger, because it was
 * restored from a backup, and it is forgotten by the server's clock.
 *
 * @param again also those that need attention
 */
export async function sendWaiting(
  journal: Journal,
  { user, put, askLedger, locks, again = false }: Sending,
): Promise<SendOutcome> {
  return locks.request('cifra-outbox', { ifAvailable: true }, async (lock): Promise<SendOutcome> => {
    if (!lock) return 'busy';
    const ledger = await knownLedger(journal, askLedger);
    if (ledger) await waitAgain(journal, ledger.epoch);
    for (const outgoing of await listOutgoing(journal)) {
      const due = outgoing.state === 'waiting' || (again && outgoing.state === 'attention');
      if (!due || outgoing.user !== user) continue;
      const stop = await sendOne(journal, outgoing, put);
      if (stop) return stop;
    }
    if (ledger) await forgetSent(journal, ledger);
    return 'done';
  });
}

/** A device that has sent nothing need not know. */
async function knownLedger(journal: Journal, askLedger: AskLedger): Promise<Ledger | undefined> {
  const hasSent = (await listOutgoing(journal)).some(({ state }) => state === 'sent');
  return hasSent ? askLedger() : undefined;
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
export function willPass(status: number): boolean {
  return status < 400 || status === 401 || status === 408 || status === 429 || status >= 500;
}
