import {
  deleteDraft,
  getLedger,
  getUpload,
  listDraftBackups,
  putDraft,
  putSubmission,
  sendPiece,
  submitUpload,
} from '#contract';
import { ApiProblem, type call } from '../../api.ts';
import type { BackupRoad } from './back-up-drafts.ts';
import { type PieceAnswer, putInPieces } from './put-in-pieces.ts';
import type { AskLedger, Put, Refusal } from './send-waiting.ts';

/** Calls of endpoints; a refusal throws ApiProblem. */
export type CallServer = typeof call;

/** The way of finished interviews to the server, short ones whole and long ones in pieces. */
export function submissionRoad(ask: CallServer): Put {
  const whole: Put = (id, content) =>
    refusalOr(ask(putSubmission, { params: { id }, body: content }).then((receipt) => ({ receipt })));
  return putInPieces(whole, {
    received: (sha256) => refusalOr<PieceAnswer>(ask(getUpload, { params: { sha256 } })),
    send: (sha256, query, piece) => refusalOr<PieceAnswer>(ask(sendPiece, { params: { sha256 }, query, body: piece })),
    submit: (sha256, id) =>
      refusalOr(
        ask(submitUpload, { params: { sha256 }, body: { id, encoding: 'identity' } }).then((receipt) => ({ receipt })),
      ),
  });
}

/** Asks which ledger the server keeps. Whatever is in the way is no answer. */
export function ledgerRoad(ask: CallServer): AskLedger {
  return (newest) =>
    ask(getLedger, newest ? { query: newest } : {}).catch((error: unknown) => {
      if (error instanceof ApiProblem) return undefined;
      throw error;
    });
}

/** The way of snapshots to the server. */
export function backupRoad(ask: CallServer): BackupRoad {
  return {
    async kept() {
      const reply = await refusalOr(ask(listDraftBackups, {}));
      return 'drafts' in reply ? new Map(reply.drafts.map(({ name, sequence }) => [name, sequence])) : undefined;
    },
    keep: (name, sequence, content) =>
      refusalOr(ask(putDraft, { params: { name }, query: { sequence }, body: content })),
    forget: (name) => refusalOr(ask(deleteDraft, { params: { name } })),
  };
}

/** What a call resolves with, or why the server refused it, as data. */
async function refusalOr<Answer>(answer: Promise<Answer>): Promise<Answer | Refusal> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { status, code, detail, retryAfter } = error;
    return { status, code, detail, retryAfter };
  }
}
