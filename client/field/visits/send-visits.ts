import type { VisitBody, VisitReceipt } from '#contract';
import { bytesOf, sha256 } from '../journal/seal.ts';
import { type Refusal, type SendOutcome, willPass } from '../journal/send-waiting.ts';
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
 * ledger, because the server was restored from a backup. One tab sends at a time. A refusal removes nothing.
 */
export async function sendVisits(keeper: VisitKeeper, { put, epoch, again = false }: Sending): Promise<SendOutcome> {
  return keeper.locks.request('cifra-visits-sending', { ifAvailable: true }, async (lock): Promise<SendOutcome> => {
    if (!lock) return 'busy';
    for (const kept of await keptVisits(keeper.owner)) {
      if (!isDue(kept, epoch) || (kept.problem !== undefined && !again)) continue;
      const stop = await sendOne(keeper, kept, put);
      if (stop) return stop;
    }
    return 'done';
  });
}

/** Whether the server may lack a visit. */
export function isDue({ receipt }: KeptVisit, epoch: string | undefined): boolean {
  return receipt === undefined || (epoch !== undefined && receipt.epoch !== epoch);
}

async function sendOne(keeper: VisitKeeper, { id, visit }: KeptVisit, put: PutVisit): Promise<SendOutcome | undefined> {
  const answer = await put(id, visit);
  if ('receipt' in answer) {
    const { epoch, receivedAt, sha256: received } = answer.receipt;
    const isOurs = answer.receipt.id === id && received === (await sha256(bytesOf(JSON.stringify(visit))));
    await noteVisit(keeper, isOurs ? { id, receipt: { epoch, receivedAt } } : { id, problem: 'receipt-mismatch' });
    return undefined;
  }
  if (answer.status === 0) return 'no-connection';
  if (answer.status === 401) return 'session-over';
  if (!willPass(answer.status)) await noteVisit(keeper, { id, problem: answer.code });
  return undefined;
}
