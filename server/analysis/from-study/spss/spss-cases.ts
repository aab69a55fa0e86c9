import { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSource, FileEnd } from '../bytes/byte-source.ts';
import { unpackedBlocks } from './spss-blocks.ts';
import { ELEMENT, type SpssHeader } from './spss-header.ts';

/** The number that stands for no number: the smallest one. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;

/** The bytecodes besides those of small whole numbers. */
const CODES = { skip: 0, end: 252, whole: 253, blanks: 254, missing: 255 } as const;

/** Fills a row with the elements of the next one. @returns false where there is none */
export type NextCase = (row: Buffer) => boolean;

/** Reads the rows of an SPSS file one after the other, compressed or not. @throws FormatFault, FileEnd within a row */
export function casesOf(source: ByteSource, header: SpssHeader): NextCase {
  const { compression, dataAt, isLittleEndian, elements } = header;
  if (compression === 'none') return plainCases(new ByteCursor(source, dataAt), elements);
  const isPacked = compression === 'zlib';
  const bytes = isPacked ? unpackedBlocks(source, dataAt, isLittleEndian) : source;
  const cursor = new ByteCursor(bytes, isPacked ? 0 : dataAt);
  cursor.isLittleEndian = isLittleEndian;
  return bytecodeCases(cursor, header);
}

function plainCases(cursor: ByteCursor, elements: number): NextCase {
  return (row) => {
    if (cursor.left === 0) return false;
    row.set(cursor.bytes(elements * ELEMENT));
    return true;
  };
}

/** Eight codes, then the elements that did not fit into a code. */
function bytecodeCases(cursor: ByteCursor, { bias, isLittleEndian, elements }: SpssHeader): NextCase {
  const codes = Buffer.alloc(ELEMENT);
  let place = ELEMENT;
  const nextCode = (): number => {
    for (;;) {
      if (place === ELEMENT) {
        if (cursor.left === 0) return CODES.end;
        codes.set(cursor.bytes(ELEMENT));
        place = 0;
      }
      const code = codes[place++]!;
      if (code !== CODES.skip) return code;
    }
  };
  const write = (row: Buffer, value: number, at: number) =>
    isLittleEndian ? row.writeDoubleLE(value, at) : row.writeDoubleBE(value, at);
  return (row) => {
    for (let element = 0; element < elements; element++) {
      const at = element * ELEMENT;
      const code = nextCode();
      if (code === CODES.end) {
        if (element === 0) return false;
        throw new FileEnd();
      }
      if (code === CODES.whole) row.set(cursor.bytes(ELEMENT), at);
      else if (code === CODES.blanks) row.fill(' ', at, at + ELEMENT);
      else write(row, code === CODES.missing ? SYSTEM_MISSING : code - bias, at);
    }
    return true;
  };
}
