import { bytesOf, sha256 } from '../journal/seal.ts';
import { type Refusal, willPass } from '../sync/send-waiting.ts';
import type { RoundOutcome } from '../sync/sync-loop.ts';
import type { KeptNote, NoteKeeper, NoteLog } from './note-log.ts';

/** What the server says of a note that it has. */
interface Receipt {
  readonly id: string;
  readonly sha256: string;
  readonly epoch: string;
  readonly receivedAt: string;
}

/** Sends a note under its id; resolves with the receipt, or with the refusal as data. */
export type PutNote<Body> = (id: string, body: Body) => Promise<{ receipt: Receipt } | Refusal>;

/** What is sent, and to which ledger. */
interface Sending<Body> {
  readonly log: NoteLog<Body>;
  readonly put: PutNote<Body>;
  /** The ledger that the server keeps now; undefined when it could not be asked. */
  readonly epoch: string | undefined;
  /** Also those that the server refused. */
  readonly again?: boolean;
}

/**
 * Sends the notes that the server does not have yet: those without a receipt, and those whose receipt is of another
 * ledger, because the server was restored from a backup. One sender of the device calls it; see `SyncLoop`. A refusal
 * removes nothing.
 */
export async function sendNotes<Body>(
  keeper: NoteKeeper,
  { log, put, epoch, again = false }: Sending<Body>,
): Promise<RoundOutcome> {
  let moved = false;
  for (const kept of await log.kept(keeper.owner)) {
    if (!isDue(kept, epoch) || (kept.problem !== undefined && !again)) continue;
    const outcome = await sendOne(keeper, kept, { log, put });
    if (outcome.kind === 'later') return { ...outcome, ...(moved && { moved }) };
    if (outcome.kind === 'stopped') return outcome;
    moved = true;
  }
  return { kind: 'done' };
}

/** Whether the server may lack a note. */
export function isDue({ receipt }: Pick<KeptNote<unknown>, 'receipt'>, epoch: string | undefined): boolean {
  return receipt === undefined || (epoch !== undefined && receipt.epoch !== epoch);
}

async function sendOne<Body>(
  keeper: NoteKeeper,
  { id, body }: KeptNote<Body>,
  { log, put }: Pick<Sending<Body>, 'log' | 'put'>,
): Promise<RoundOutcome> {
  const answer = await put(id, body);
  if ('receipt' in answer) {
    const { epoch, receivedAt, sha256: received } = answer.receipt;
    const isOurs = answer.receipt.id === id && received === (await sha256(bytesOf(JSON.stringify(body))));
    await log.note(keeper, isOurs ? { id, receipt: { epoch, receivedAt } } : { id, problem: 'receipt-mismatch' });
    return { kind: 'done' };
  }
  const { status, code, retryAfter } = answer;
  if (status === 401) return { kind: 'stopped' };
  if (willPass(answer))
    return { kind: 'later', reached: status !== 0, ...(retryAfter !== undefined && { retryAfter }) };
  await log.note(keeper, { id, problem: code });
  return { kind: 'done' };
}
