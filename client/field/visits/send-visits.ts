import type { VisitBody, VisitReceipt } from '#contract';
import { bytesOf, sha256 } from '../journal/seal.ts';
import { type Refusal, willPass } from '../sync/send-waiting.ts';
import type { RoundOutcome } from '../sync/sync-loop.ts';
import { type KeptVisit, keptVisits, noteVisit, type VisitKeeper } from './visit-log.ts';

/** Sends a visit under its id; resolves with the receipt, or with the refusal as data. */
export type PutVisit = (id: string, visit: VisitBody) => Promise<{ receipt: VisitReceipt } | Refusal>;

/** Who sends, and to which ledger. */
interface Sending {
  readonly put: PutVisit;
  /** The ledger that the server keeps now; undefined when it could not be asked. */
  readonly epoch: string | undefined;
  /** Also those that the server refused. */
  readonly again?: boolean;
}

/**
 * Sends the visits that the server does not have yet: those without a receipt, and those whose receipt is of another
 * ledger, because the server was restored from a backup. One sender of the device calls it; see `SyncLoop`. A refusal
 * removes nothing.
 */
export async function sendVisits(keeper: VisitKeeper, { put, epoch, again = false }: Sending): Promise<RoundOutcome> {
  let moved = false;
  for (const kept of await keptVisits(keeper.owner)) {
    if (!isDue(kept, epoch) || (kept.problem !== undefined && !again)) continue;
    const outcome = await sendOne(keeper, kept, put);
    if (outcome.kind === 'later') return { ...outcome, ...(moved && { moved }) };
    if (outcome.kind === 'stopped') return outcome;
    moved = true;
  }
  return { kind: 'done' };
}

/** Whether the server may lack a visit. */
export function isDue({ receipt }: KeptVisit, epoch: string | undefined): boolean {
  return receipt === undefined || (epoch !== undefined && receipt.epoch !== epoch);
}

async function sendOne(keeper: VisitKeeper, { id, visit }: KeptVisit, put: PutVisit): Promise<RoundOutcome> {
  const answer = await put(id, visit);
  if ('receipt' in answer) {
    const { epoch, receivedAt, sha256: received } = answer.receipt;
    const isOurs = answer.receipt.id === id && received === (await sha256(bytesOf(JSON.stringify(visit))));
    await noteVisit(keeper, isOurs ? { id, receipt: { epoch, receivedAt } } : { id, problem: 'receipt-mismatch' });
    return { kind: 'done' };
  }
  const { status, code, retryAfter } = answer;
  if (status === 401) return { kind: 'stopped' };
  if (willPass(answer))
    return { kind: 'later', reached: status !== 0, ...(retryAfter !== undefined && { retryAfter }) };
  await noteVisit(keeper, { id, problem: code });
  return { kind: 'done' };
}
