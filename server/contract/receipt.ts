import { z } from 'zod';
import { checkStatus, quarantineReason } from './submission-summary.ts';

/** What a receipt says; signed, it is a proof. */
const receiptFields = z.object({
  id: z.string(),
  sha256: z.string(),
  epoch: z.string(),
  status: checkStatus,
  receivedAt: z.string(),
  /** Why it waits in quarantine; empty otherwise. */
  reasons: z.array(quarantineReason),
});

export type ReceiptFields = z.infer<typeof receiptFields>;

/**
 * Proof that a submission is stored: the same one for the same bytes, whenever they come again. A device may let go of
 * its copy only when `sha256` is the hash of the bytes it sent, `epoch` is the ledger it knows (a server restored from
 * an older copy has another one), and the signature is the server's.
 */
export const receiptReply = receiptFields.extend({
  /** Ed25519, base64, over `canonicalJson` of the other fields. */
  signature: z.string(),
});

export type ReceiptReply = z.infer<typeof receiptReply>;
