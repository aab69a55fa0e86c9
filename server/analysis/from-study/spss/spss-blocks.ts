import { inflateSync } from 'node:zlib';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSource, FormatFault } from '../bytes/byte-source.ts';

/** SPSS writes blocks of 4 MB. */
const LARGEST_BLOCK = 67_108_864;

interface Block {
  /** Where its bytes begin, among those of all blocks. */
  readonly start: number;
  readonly length: number;
  readonly at: number;
  readonly packed: number;
}

/**
 * The data of a .zsav file as they were before they were compressed. One block is in memory at a time.
 *
 * @param at where the data begin in the file
 * @throws FormatFault, FileEnd
 */
export function unpackedBlocks(source: ByteSource, at: number, isLittleEndian: boolean): ByteSource {
  const blocks = readTrailer(source, at, isLittleEndian);
  const last = blocks.at(-1);
  let open: { block: Block; bytes: Buffer } | undefined;
  const bytesOf = (block: Block) => {
    if (open?.block !== block) open = { block, bytes: inflated(source, block) };
    return open.bytes;
  };
  return {
    size: last === undefined ? 0 : last.start + last.length,
    read(position, length) {
      const parts: Buffer[] = [];
      for (const block of blocks) {
        const from = Math.max(position, block.start);
        const to = Math.min(position + length, block.start + block.length);
        if (from < to) parts.push(bytesOf(block).subarray(from - block.start, to - block.start));
      }
      return Buffer.concat(parts);
    },
  };
}

function readTrailer(source: ByteSource, at: number, isLittleEndian: boolean): Block[] {
  const cursor = new ByteCursor(source, at);
  cursor.isLittleEndian = isLittleEndian;
  cursor.skip(8);
  cursor.position = cursor.long();
  if (cursor.position < at + 24) throw new FormatFault('its blocks are not where they have to be');
  cursor.skip(20);
  const count = cursor.unsigned(4);
  const blocks: Block[] = [];
  let start = 0;
  for (let place = 0; place < count; place++) {
    cursor.skip(8);
    const block = { start, at: cursor.long(), length: cursor.unsigned(4), packed: cursor.unsigned(4) };
    if (block.length === 0 || block.length > LARGEST_BLOCK) throw new FormatFault('a block of it is far too large');
    blocks.push(block);
    start += block.length;
  }
  return blocks;
}

function inflated(source: ByteSource, { at, packed, length }: Block): Buffer {
  const bytes = source.read(at, packed);
  try {
    const whole = inflateSync(bytes, { maxOutputLength: length });
    if (whole.length === length) return whole;
  } catch {
    // Said below.
  }
  throw new FormatFault('a compressed block of it is broken');
}
