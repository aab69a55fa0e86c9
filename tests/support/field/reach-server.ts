import { getLedger, receiptReply } from '#contract';
import type { AskLedger, Put, Refusal } from '../../../client/field/sync/send-waiting.ts';

/** A server as a tablet reaches it. */
export interface Reached {
  readonly address: string;
  /** Read at every request: whoever signs in again has others. */
  readonly headers: () => Record<string, string>;
}

const UNREACHABLE: Refusal = { status: 0, code: 'unreachable', detail: '' };

/** Sends as the app does: an answer that the contract does not know is no receipt. */
export function putTo({ address, headers }: Reached): Put {
  return async (id, content) => {
    const reply = await ask(`${address}/api/submissions/${id}`, { method: 'PUT', headers: headers(), body: content });
    if (!reply) return UNREACHABLE;
    const { status, body } = reply;
    if (status >= 300) return { status, code: String((body as { code?: string } | null)?.code), detail: '' };
    const receipt = receiptReply.safeParse(body);
    return receipt.success ? { receipt: receipt.data } : { status, code: 'unexpected-reply', detail: '' };
  };
}

export function askLedgerAt({ address, headers }: Reached): AskLedger {
  return async () => {
    const reply = await ask(`${address}/api/ledger`, { headers: headers() });
    return getLedger.reply.safeParse(reply?.body).data;
  };
}

async function ask(url: string, init: RequestInit): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) });
    const text = await response.text();
    return { status: response.status, body: jsonOf(text) };
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
