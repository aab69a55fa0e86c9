import { type ByteSource, FileEnd, FormatFault } from './byte-source.ts';

/** Bytes that are fetched at once. */
const WINDOW = 262_144;

/** Reads numbers and texts one after the other, in the byte order of the file. */
export class ByteCursor {
  readonly #source: ByteSource;
  #window: Buffer = Buffer.alloc(0);
  #windowAt = 0;
  position: number;
  isLittleEndian = true;

  constructor(source: ByteSource, position = 0) {
    this.#source = source;
    this.position = position;
  }

  get left(): number {
    return this.#source.size - this.position;
  }

  /** The next bytes, which hold until something else is read. @throws FileEnd, before anything is allocated */
  bytes(length: number): Buffer {
    if (!(length >= 0 && length <= this.left)) throw new FileEnd();
    const at = this.position - this.#windowAt;
    this.position += length;
    if (at >= 0 && at + length <= this.#window.length) return this.#window.subarray(at, at + length);
    const start = this.position - length;
    this.#window = this.#source.read(start, Math.min(Math.max(length, WINDOW), this.#source.size - start));
    this.#windowAt = start;
    return this.#window.subarray(0, length);
  }

  skip(length: number): void {
    if (!(length >= 0 && length <= this.left)) throw new FileEnd();
    this.position += length;
  }

  /** A whole number without sign, of 1 to 6 bytes. */
  unsigned(length: number): number {
    const bytes = this.bytes(length);
    return this.isLittleEndian ? bytes.readUIntLE(0, length) : bytes.readUIntBE(0, length);
  }

  /** A whole number with sign, of 1 to 6 bytes. */
  signed(length: number): number {
    const bytes = this.bytes(length);
    return this.isLittleEndian ? bytes.readIntLE(0, length) : bytes.readIntBE(0, length);
  }

  /** A whole number of 8 bytes. @throws FormatFault above what a number keeps */
  long(): number {
    const bytes = this.bytes(8);
    const value = Number(this.isLittleEndian ? bytes.readBigInt64LE(0) : bytes.readBigInt64BE(0));
    if (!Number.isSafeInteger(value)) throw new FormatFault('a number in it is larger than any file');
    return value;
  }

  double(): number {
    const bytes = this.bytes(8);
    return this.isLittleEndian ? bytes.readDoubleLE(0) : bytes.readDoubleBE(0);
  }

  /** Whether exactly this text comes next, which is then passed. @throws FormatFault where it does not */
  expect(text: string): void {
    if (this.bytes(text.length).toString('latin1') !== text) throw new FormatFault(`${text} is not where it has to be`);
  }
}

/** The text before the first zero. */
export function untilZero(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
