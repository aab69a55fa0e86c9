import { z } from 'zod';
import { checkStatus, quarantineReason } from './submission-summary.ts';

/**
 * Proof that a submission is stored. A device may let go of its copy only when `sha256` is the hash of the
 * bytes it sent and `epoch` is the ledger it knows: a server restored from an older copy has another epoch.
 */
export const receiptReply = z.object({
  id: z.string(),
  sha256: z.string(),
  epoch: z.string(),
  status: checkStatus,
  receivedAt: z.string(),
  /** Why it waits in quarantine; empty otherwise. */
  reasons: z.array(quarantineReason),
});

export type ReceiptReply = z.infer<typeof receiptReply>;
