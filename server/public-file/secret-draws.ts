import { createCipheriv, createHmac } from 'node:crypto';

/** Bytes of the stream that are made at once. */
const PART = 65_536;

/** Chances that nobody foresees or repeats without the secret. */
export interface Draws {
  /** From 0, included, to 1. */
  uniform(): number;
  /** Standard normal (Box and Muller 1958). */
  normal(): number;
  /** The numbers from 0 on in a random order (Fisher and Yates). */
  order(count: number): Int32Array;
}

/**
 * Draws of one purpose: AES-256 in counter mode under a key that HMAC-SHA-256 takes from the secret, so that
 * draws of other purposes, and other files, tell nothing of these.
 */
export function drawsFrom(secret: string, ...purpose: readonly string[]): Draws {
  const key = createHmac('sha256', secret).update(JSON.stringify(purpose)).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  let bytes = Buffer.alloc(0);
  let at = 0;
  const uniform = () => {
    if (at + 8 > bytes.length) {
      bytes = stream.update(Buffer.alloc(PART));
      at = 0;
    }
    const high = bytes.readUInt32LE(at) >>> 5;
    const low = bytes.readUInt32LE(at + 4) >>> 6;
    at += 8;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
  return {
    uniform,
    normal() {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      return radius * Math.cos(2 * Math.PI * uniform());
    },
    order(count) {
      const order = Int32Array.from({ length: count }, (_, place) => place);
      for (let last = count - 1; last > 0; last--) {
        const other = Math.floor(uniform() * (last + 1));
        const kept = order[last]!;
        order[last] = order[other]!;
        order[other] = kept;
      }
      return order;
    },
  };
}
