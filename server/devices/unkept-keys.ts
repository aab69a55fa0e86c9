import { generateKeyPairSync, sign } from 'node:crypto';
import type { TabletKeys } from './tablet-keys.ts';

/** Keys of this process, which open nothing. */
export function unkeptKeys(): TabletKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    surveyPublic: () => [],
    receiptPublic: () => raw.toString('base64'),
    signReceipt: (receipt) => sign(null, Buffer.from(JSON.stringify(receipt)), privateKey).toString('base64'),
    canOpen: () => false,
    openSealed: () => Promise.reject(new Error('no private key')),
  };
}
