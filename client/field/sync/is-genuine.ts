import { ed25519 } from '@noble/curves/ed25519.js';
import { canonicalJson, fromBase64 } from '#contract';
import { bytesOf } from '../journal/seal.ts';

/**
 * Whether a receipt, or the public keys of the survey, were signed by the server that this tablet was enrolled with.
 * Something in between that answers in its place can neither make a tablet let go of an interview nor have it sealed
 * to a key of its own.
 *
 * @param receiptKey Ed25519 public key of the server, base64
 */
export function isGenuine<Signed extends { signature: string }>(
  { signature, ...said }: Signed,
  receiptKey: string,
): boolean {
  try {
    return ed25519.verify(fromBase64(signature), bytesOf(canonicalJson(said)), fromBase64(receiptKey));
  } catch {
    // Not base64, or no point of the curve.
    return false;
  }
}
