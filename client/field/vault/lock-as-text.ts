import { z } from 'zod';
import { fromBase64, toBase64 } from '#contract';
import type { VaultLock } from '../journal/database.ts';

const base64 = z.base64();

const lockText = z.object({
  format: z.literal('cifra-vault-1'),
  owner: z.string(),
  keyId: z.string(),
  salt: base64,
  iv: base64,
  wrapped: base64,
  cost: z.object({
    memoryKiB: z.number().int().min(8).max(1_048_576),
    passes: z.number().int().min(1).max(100),
    lanes: z.number().int().min(1).max(16),
  }),
});

/** A lock with what it is bound to and the name of the key in it. */
export interface NamedLock {
  owner: string;
  keyId: string;
  lock: VaultLock;
}

/**
 * A lock as the server keeps it, so that the person's secret opens the drafts of this tablet on another one. Undefined
 * when the hardware takes part: it opens nowhere else.
 */
export function lockAsText({ owner, keyId, lock }: NamedLock): string | undefined {
  if (lock.hardware) return undefined;
  const { salt, iv, wrapped, cost } = lock;
  return JSON.stringify({
    format: 'cifra-vault-1',
    owner,
    keyId,
    salt: toBase64(salt),
    iv: toBase64(iv),
    wrapped: toBase64(new Uint8Array(wrapped)),
    cost,
  });
}

/** What `lockAsText` wrote; undefined when it is something else. */
export function lockFromText(text: string): NamedLock | undefined {
  const read = lockText.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { owner, keyId, salt, iv, wrapped, cost } = read.data;
  const lock = { salt: fromBase64(salt), iv: fromBase64(iv), wrapped: fromBase64(wrapped).buffer, cost };
  return { owner, keyId, lock };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
