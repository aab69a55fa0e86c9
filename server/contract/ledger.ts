import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { whoMay } from './who-sees-what.ts';

/**
 * Which ledger this server keeps, and what time it is there. A tablet compares the epoch with that of its receipts: a
 * server restored from a backup has another one, and may lack what it had confirmed. An older copy of the database that
 * somebody put in its place keeps the epoch: it shows by the newest interview that the tablet has a receipt for. How
 * long a tablet keeps what it has sent is counted by this time, and not by its own clock.
 */
export const getLedger = endpoint({
  method: 'GET',
  path: '/api/ledger',
  access: whoMay('interview'),
  forFormer: true,
  query: z.object({
    /** Id and content of the interview with the newest receipt. */
    id: z.guid().optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')
      .optional(),
  }),
  reply: z.object({
    epoch: z.string(),
    now: z.string(),
    /** Whether the server has that interview; absent when none was asked for. */
    known: z.boolean().optional(),
  }),
});

export type LedgerReply = z.infer<typeof getLedger.reply>;
