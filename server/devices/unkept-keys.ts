import { createECDH, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalJson } from '#contract';
import type { TabletKeys } from './tablet-keys.ts';

/** Keys of this process, which open nothing. */
export function unkeptKeys(): TabletKeys {
  const receipt = generateKeyPairSync('ed25519');
  const survey = new Uint8Array(createECDH('prime256v1').generateKeys());
  const raw = receipt.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    canOpen: false,
    surveyPublic: () => ({ id: '0123456789abcdef', publicKey: survey }),
    receiptPublic: () => raw.toString('base64'),
    signReceipt: (fields) => sign(null, Buffer.from(canonicalJson(fields)), receipt.privateKey).toString('base64'),
    openBytes: () => Promise.reject(new Error('no private key')),
  };
}
