/** A source of random whole numbers from 0 to 2^32 - 1 that gives the same numbers on every machine. */
export type RandomStream = () => number;

/**
 * The stream of a seed and a name: FNV-1a (64 bits) of both as text starts SplitMix64, whose numbers are the
 * state of xoshiro128**. One more name does not change the streams of the others.
 *
 * @see Blackman and Vigna (2021), ACM Transactions on Mathematical Software 47 (4), 36; Steele, Lea and Flood
 *   (2014), OOPSLA '14, 453-472
 */
export function randomStream(seed: number, name: string): RandomStream {
  const [low, high] = splitMix64(fnv1a64(`${seed}/${name}`), 2) as [bigint, bigint];
  return xoshiro128(
    Uint32Array.of(Number(low & 0xffffffffn), Number(low >> 32n), Number(high & 0xffffffffn), Number(high >> 32n)),
  );
}

/** xoshiro128** 1.1 from a state that is not all 0. */
export function xoshiro128(state: Uint32Array): RandomStream {
  const signed = Int32Array.from(state);
  let a = signed[0]!;
  let b = signed[1]!;
  let c = signed[2]!;
  let d = signed[3]!;
  return () => {
    const scaled = Math.imul(b, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/** Whole numbers from 0 to `count` - 1, each with the same probability; `count` is at most 2^31. */
export function below(count: number, stream: RandomStream): () => number {
  // Draws from the top of the range would make some remainders too frequent, so they are repeated.
  const last = 2 ** 31 - (2 ** 31 % count) - 1;
  return () => {
    let draw = stream() >>> 1;
    while (draw > last) draw = stream() >>> 1;
    return draw % count;
  };
}

const MASK = 0xffffffffffffffffn;

/** The first numbers of SplitMix64, each of 64 bits. */
export function splitMix64(seed: bigint, count: number): bigint[] {
  return Array.from({ length: count }, (_, index) => {
    let z = (seed + BigInt(index + 1) * 0x9e3779b97f4a7c15n) & MASK;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  });
}

/** FNV-1a with 64 bits, of the UTF-8 bytes of a text. */
export function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
  return hash;
}
