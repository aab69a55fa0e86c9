import type { ReceiptReply } from '#contract';
import { sha256 } from '../../../../client/field/journal/seal.ts';
import { isGenuine } from '../../../../client/field/sync/is-genuine.ts';
import { testKeys } from '../../../support/test-keys.ts';

/** A receipt that the server of the tests signed. */
export function signedReceipt(about: Pick<ReceiptReply, 'id' | 'sha256'> & Partial<ReceiptReply>): {
  receipt: ReceiptReply;
} {
  const said = {
    epoch: 'e1',
    status: 'accepted' as const,
    receivedAt: '2026-11-24T15:00:01Z',
    reasons: [],
    ...about,
  };
  return { receipt: { ...said, signature: testKeys.signReceipt(said) } };
}

/** What a server answers that stores everything. */
export async function receiptFor(id: string, content: Uint8Array<ArrayBuffer>) {
  return signedReceipt({ id, sha256: await sha256(content) });
}

/** Whether the server of the tests signed it. */
export const isOurs = (receipt: ReceiptReply) => isGenuine(receipt, testKeys.receiptPublic());
