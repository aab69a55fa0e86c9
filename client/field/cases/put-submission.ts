import { getLedger, putSubmission } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import type { AskLedger, Put } from '../sync/send-waiting.ts';

/** Sends over the network. A refusal comes back as data, for the outbox to keep. */
export const putOverNetwork: Put = async (id, content) => {
  try {
    return { receipt: await call(putSubmission, { params: { id }, body: content }) };
  } catch (error) {
    if (error instanceof ApiProblem)
      return { status: error.status, code: error.code, detail: error.detail, retryAfter: error.retryAfter };
    throw error;
  }
};

/** Asks over the network which ledger the server keeps. Whatever is in the way is no answer. */
export const askOverNetwork: AskLedger = () =>
  call(getLedger, {}).catch((error: unknown) => {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  });
