import { createHash, hkdfSync } from 'node:crypto';
import type { KeyRingFile, SymmetricKey } from './key-ring-file.ts';

const BYTES = 32;
const ID_DIGITS = 16;

/**
 * The key for what arrives in pieces, derived (HKDF-SHA-256) from the secret half of the receipt key: the one secret
 * that a public ring has too. It opens pieces after a restart, and at every server with the ring.
 */
export function arrivingKeyOf({ privateKey }: KeyRingFile['receipt']): Pick<SymmetricKey, 'id' | 'key'> {
  const secret = Buffer.from(privateKey, 'base64');
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'cifra key ring: arriving', BYTES));
  return { id: createHash('sha256').update(key).digest('hex').slice(0, ID_DIGITS), key: key.toString('base64') };
}
