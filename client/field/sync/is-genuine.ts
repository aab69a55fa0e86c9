import { ed25519 } from '@noble/curves/ed25519.js';
import { canonicalJson, fromBase64, type ReceiptReply } from '#contract';
import { bytesOf } from '../journal/seal.ts';

/**
 * Whether a receipt was signed by the server that this tablet was enrolled with. Something in between that answers in
 * its place cannot make a tablet let go of an interview.
 *
 * @param receiptKey Ed25519 public key of the server, base64
 */
export function isGenuine({ signature, ...said }: ReceiptReply, receiptKey: string): boolean {
  try {
    return ed25519.verify(fromBase64(signature), bytesOf(canonicalJson(said)), fromBase64(receiptKey));
  } catch {
    // Not base64, or no point of the curve.
    return false;
  }
}
