import { scryptSync } from 'node:crypto';

/** Slow on purpose: who has a register cannot try secrets one after the other. */
const WORK = { N: 2 ** 15, r: 8, maxmem: 2 ** 26 };

/** By which a register knows whether two files were drawn from the same secret; it does not tell the secret. */
export function secretFingerprint(secret: string): string {
  return scryptSync(secret, 'cifra public-use file', 16, WORK).toString('hex');
}
