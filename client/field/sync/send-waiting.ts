import type { ReceiptReply } from '#contract';
import { JournalError } from '../journal/errors.ts';
import type { Journal } from '../journal/journal.ts';
import { contentOf, listOutgoing, noteOutgoing, type Outgoing } from '../journal/outbox.ts';
import { forgetSent, type Ledger } from './forget-sent.ts';
import { afterFault, type RoundOutcome } from './sync-loop.ts';
import { waitAgain } from './wait-again.ts';

/**
 * A refusal as the sender reports it: the HTTP status (0 without a connection), the problem's code, what it says, and
 * after how many seconds the server wants to be asked again.
 */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  retryAfter?: number | undefined;
}

/** Sends the bytes under the id; resolves with the receipt, or with the refusal as data. */
export type Put = (id: string, content: Uint8Array<ArrayBuffer>) => Promise<{ receipt: ReceiptReply } | Refusal>;

/** Who sends, and how. */
interface Sending {
  readonly user: string;
  readonly put: Put;
  readonly askLedger: AskLedger;
  /** Whether the server that this tablet was enrolled with has signed a receipt. */
  readonly isGenuine: (receipt: ReceiptReply) => boolean;
  readonly again?: boolean;
}

/**
 * Asks which ledger the server keeps, and whether it has the interview with the newest receipt; undefined when it
 * cannot be asked.
 */
export type AskLedger = (newest?: { id: string; sha256: string }) => Promise<Ledger | undefined>;

/**
 * Sends this account's waiting interviews, oldest first. One sender of the device calls it; see `SyncLoop`.
 *
 * An interview counts as sent only when the receipt is the server's and its hash that of the bytes kept here. A
 * refusal never removes it. What was sent is kept for a while: it waits again when the server keeps another ledger, or
 * lacks what it confirmed last, because it was put back to a backup; and it is forgotten by the server's clock.
 *
 * @param again also those that need attention
 */
export async function sendWaiting(
  journal: Journal,
  { user, put, askLedger, isGenuine, again = false }: Sending,
): Promise<RoundOutcome> {
  // Opened once a round: each list opens every row under the device's key. What is finished meanwhile wakes the loop.
  const listed = await listOutgoing(journal);
  const ledger = await knownLedger(listed, askLedger);
  const current = ledger ? await waitAgain(journal, ledger, listed) : listed;
  let later: Later | undefined;
  let moved = false;
  for (const outgoing of current) {
    const due = outgoing.state === 'waiting' || (again && outgoing.state === 'attention');
    if (!due || outgoing.user !== user) continue;
    const outcome = await sendOne(journal, outgoing, { put, isGenuine }).catch(unlessLocked);
    if (outcome === 'settled') moved = true;
    else if (outcome.kind === 'stopped') return outcome;
    else later ??= outcome;
    if (later?.reached === false) break;
  }
  if (ledger && ledger.known !== false && later?.reached !== false) await forgetSent(journal, ledger, current);
  return later ? { ...later, ...(moved && { moved }) } : { kind: 'done' };
}

type Later = Extract<RoundOutcome, { kind: 'later' }>;

/** A device that has sent nothing need not know. */
async function knownLedger(listed: readonly Outgoing[], askLedger: AskLedger): Promise<Ledger | undefined> {
  const sent = listed.filter(({ state }) => state === 'sent');
  const [newest] = sent.sort((one, other) => receivedAt(other) - receivedAt(one));
  return newest && askLedger({ id: newest.id, sha256: newest.sha256 });
}

const receivedAt = ({ receipt }: Outgoing) => Date.parse(receipt?.receivedAt ?? '') || 0;

/** Sends one interview and notes what became of it; returns what stands in the way, where something does. */
async function sendOne(
  journal: Journal,
  outgoing: Outgoing,
  { put, isGenuine }: Pick<Sending, 'put' | 'isGenuine'>,
): Promise<Later | { kind: 'stopped' } | 'settled'> {
  const content = await contentOf(journal, outgoing.id).catch(damagedAsCode);
  if (!content) return 'settled';
  if (content === 'record-damaged') {
    await noteOutgoing(journal, { ...outgoing, state: 'attention', problem: { code: content, detail: '' } });
    return 'settled';
  }
  const answer = await put(outgoing.id, content);
  const tried = { ...outgoing, attempts: outgoing.attempts + 1 };
  delete tried.problem;
  if ('receipt' in answer) {
    if (!isGenuine(answer.receipt)) {
      await noteOutgoing(journal, { ...tried, problem: { code: 'receipt-not-genuine', detail: '' } });
      return { kind: 'later', reached: true };
    }
    const { id, ...receipt } = answer.receipt;
    const isOurs = id === outgoing.id && receipt.sha256 === outgoing.sha256;
    const problem = { code: 'receipt-mismatch', detail: '' };
    await noteOutgoing(
      journal,
      isOurs ? { ...tried, state: 'sent', receipt } : { ...tried, state: 'attention', problem },
    );
    return 'settled';
  }
  const { status, code, detail, retryAfter } = answer;
  const isPassing = willPass(answer);
  await noteOutgoing(journal, { ...tried, state: isPassing ? 'waiting' : 'attention', problem: { code, detail } });
  if (status === 401) return { kind: 'stopped' };
  if (!isPassing) return 'settled';
  return { kind: 'later', reached: status !== 0, ...(retryAfter !== undefined && { retryAfter }) };
}

/** On a full tablet nothing can be noted, and everything can be sent: the server has it then, once. */
function unlessLocked(error: unknown): Later {
  if (error instanceof JournalError && error.code !== 'tablet-locked') return afterFault(error);
  throw error;
}

/** What the disk damaged cannot be sent, and holds up nothing else. */
function damagedAsCode(error: unknown): 'record-damaged' {
  if (error instanceof JournalError && error.code === 'record-damaged') return error.code;
  throw error;
}

/** The server has let go of the pieces of an upload: the next attempt begins with the first one. */
const BEGIN_AGAIN = ['upload-mismatch', 'upload-incomplete'];

/**
 * Refusals that pass with time: no connection, session over, server busy or down, pieces that are to be sent again, or
 * a machine in between that answered.
 */
export function willPass({ status, code }: Pick<Refusal, 'status' | 'code'>): boolean {
  return (
    status < 400 || status === 401 || status === 408 || status === 429 || status >= 500 || BEGIN_AGAIN.includes(code)
  );
}
