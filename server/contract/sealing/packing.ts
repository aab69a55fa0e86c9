import { SealingError } from './sealing-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that hold the length of what is packed, before it. */
const LENGTH_BYTES = 4;

/**
 * The size that so many bytes are padded to: the smallest class, or it doubled as often as needed. Sizes then say
 * little of the content.
 *
 * @param length bytes
 * @param smallest bytes of the smallest class
 */
export function sizeClass(length: number, smallest: number): number {
  let size = smallest;
  while (size < length) size *= 2;
  return size;
}

/** Bytes with their length before them and zeros behind, up to a class of sizes. */
export function pad(content: Uint8Array, smallest: number): Bytes {
  const padded = new Uint8Array(sizeClass(LENGTH_BYTES + content.length, smallest));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** @throws SealingError damaged */
export function unpad<B extends Uint8Array>(padded: B): B {
  const { buffer, byteOffset } = padded;
  const isShort = padded.length < LENGTH_BYTES;
  const length = isShort ? Number.POSITIVE_INFINITY : new DataView(buffer, byteOffset).getUint32(0);
  if (LENGTH_BYTES + length > padded.length) throw new SealingError('damaged', 'what is packed');
  // A part of an array is of its kind.
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length) as B;
}

/**
 * Compresses and pads.
 *
 * @param smallest bytes of the smallest class of sizes
 */
export async function pack(content: Bytes, smallest: number): Promise<Bytes> {
  const compressed = await new Response(throughGzip(content, new CompressionStream('gzip'))).arrayBuffer();
  return pad(new Uint8Array(compressed), smallest);
}

/**
 * What `pack` packed.
 *
 * @param most bytes that it may unpack to: a few kilobytes can hold gigabytes of zeros
 * @throws SealingError damaged, too-large
 */
export async function unpack(packed: Bytes, most: number): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = throughGzip(unpad(packed), new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SealingError('damaged', 'what is packed');
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      throw new SealingError('too-large', 'what is packed');
    }
    pieces.push(value);
  }
  return joined(pieces, length);
}

function throughGzip(
  content: Bytes,
  gzip: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): ReadableStream<Bytes> {
  return new Blob([content]).stream().pipeThrough(gzip);
}

function joined(pieces: readonly Uint8Array[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
