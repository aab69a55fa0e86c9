import type { ReceiptFields, ReceiptReply } from '#contract';
import type { ReadBody } from '../http/read-body.ts';
import type { Account } from '../model.ts';
import type { Services } from '../services.ts';
import { readSubmission } from './read-submission.ts';

/** An interview as it came, whichever way. */
interface Incoming {
  readonly id: string;
  readonly account: Account;
  readonly received: ReadBody;
  /** The draft backup that is not needed any more. */
  readonly draft: string | undefined;
}

/**
 * Checks an interview, stores it and signs its receipt.
 *
 * @returns `again` when the same content was there already: then the receipt is the one that it got
 * @throws Problem malformed-json, invalid-submission, submission-id-mismatch
 */
export async function receiveInterview(
  services: Services,
  { id, account, received, draft }: Incoming,
): Promise<{ receipt: ReceiptReply; again: boolean }> {
  const { store, keys } = services;
  const { receipt, again } = await store.receiveSubmission(await readSubmission(services, { id, account, received }));
  // The interview is here: that its draft could not be removed now is no reason to send it again. Whoever has a tablet
  // that was revoked takes no backup from its person.
  if (draft !== undefined && !account.device?.isRevoked) await store.forgetDraft(account.user, draft).catch(() => {});
  return { receipt: signed(keys, receipt), again };
}

/** A receipt with the server's signature. */
export function signed(keys: Services['keys'], receipt: ReceiptFields): ReceiptReply {
  return { ...receipt, signature: keys.signReceipt(receipt) };
}
