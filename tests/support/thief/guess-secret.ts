import { argon2Hash } from '../../../client/field/vault/argon2.ts';
import { asSecret } from '../../../client/field/vault/as-secret.ts';
import { unwrapDataKey } from '../../../client/field/vault/vault-lock.ts';
import type { Loot } from './thief-page.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

/** Tries secrets on a lock outside of the browser, where nothing counts them. @returns the data key in base64 */
export async function guessSecret(lock: Loot['locks'][number], guesses: string[]): Promise<string | undefined> {
  const { owner, cost } = lock;
  const salt = bytesOf(lock.salt);
  const iv = bytesOf(lock.iv);
  const wrapped = bytesOf(lock.wrapped).buffer;
  for (const guess of guesses) {
    const secret = { secret: asSecret(guess), bound: owner };
    const dataKey = await unwrapDataKey({ salt, iv, wrapped, cost }, secret, { slowHash: argon2Hash });
    if (dataKey) return Buffer.from(dataKey).toString('base64');
  }
  return undefined;
}
