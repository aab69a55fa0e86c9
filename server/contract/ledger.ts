import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

/**
 * Which ledger this server keeps, and what time it is there. A tablet compares the epoch with that of its receipts: a
 * server restored from a backup has another one, and may lack what it had confirmed. How long a tablet keeps what it
 * has sent is counted by this time, and not by its own clock.
 */
export const getLedger = endpoint({
  method: 'GET',
  path: '/api/ledger',
  access: whoMay('interview'),
  forFormer: true,
  reply: z.object({ epoch: z.string(), now: z.string() }),
});

export type LedgerReply = z.infer<typeof getLedger.reply>;
