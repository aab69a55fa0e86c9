import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { type ByteSource, FileEnd } from './byte-source.ts';

/** A data file, on the disk or in memory. */
export interface DataSource {
  /** Its bytes where they are wanted, until it is closed. */
  open(): OpenData;
  /** Its bytes one after the other. */
  stream(): Readable;
  /** Bytes that it may unpack to at most; absent where whoever reads it brought it to this machine. */
  readonly mostUnpacked?: number;
}

/** A data file that is open. */
export interface OpenData extends ByteSource {
  close(): void;
}

/** What is given on at once of a file in memory. */
const PIECE = 262_144;

/** A file on this machine, which need not be in memory. */
export function dataOnDisk(path: string): DataSource {
  return {
    open() {
      const handle = openSync(path, 'r');
      const { size } = fstatSync(handle);
      return {
        size,
        read(position, length) {
          checkRange(size, position, length);
          const bytes = Buffer.alloc(length);
          for (let done = 0; done < length; ) {
            const got = readSync(handle, bytes, done, length - done, position + done);
            if (got === 0) throw new FileEnd();
            done += got;
          }
          return bytes;
        },
        close: () => closeSync(handle),
      };
    },
    stream: () => createReadStream(path),
  };
}

/** A few kilobytes can unpack to any number of bytes. */
const MOST_UNPACKED = 2_000_000_000;

/** A file that was opened in memory, because it may stand in clear nowhere else. */
export function dataInMemory(whole: Buffer, mostUnpacked = MOST_UNPACKED): DataSource {
  return {
    mostUnpacked,
    open: () => ({
      size: whole.length,
      read(position, length) {
        checkRange(whole.length, position, length);
        return whole.subarray(position, position + length);
      },
      close: () => {},
    }),
    stream: () => Readable.from(piecesOf(whole), { objectMode: false }),
  };
}

/** Opens a data file for `use`, and closes it afterwards. */
export function withBytes<Result>(data: DataSource, use: (source: ByteSource) => Result): Result {
  const opened = data.open();
  try {
    return use(opened);
  } finally {
    opened.close();
  }
}

function checkRange(size: number, position: number, length: number): void {
  if (!(position >= 0 && length >= 0 && position + length <= size)) throw new FileEnd();
}

function* piecesOf(whole: Buffer): Generator<Buffer> {
  for (let at = 0; at < whole.length; at += PIECE) yield whole.subarray(at, at + PIECE);
}
