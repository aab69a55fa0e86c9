import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that are read where they are wanted, so that a file need not be in memory. */
export interface ByteSource {
  readonly size: number;
  /** @throws FileEnd where there are not so many bytes */
  read(position: number, length: number): Buffer;
}

/** A file ended where more had to come. */
export class FileEnd extends Error {}

/** A file is not what its format says. */
export class FormatFault extends Error {}

/** Opens a file for `use`, and closes it afterwards. */
export function withBytes<Result>(path: string, use: (source: ByteSource) => Result): Result {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    return use({
      size,
      read(position, length) {
        if (!(position >= 0 && length >= 0 && position + length <= size)) throw new FileEnd();
        const bytes = Buffer.alloc(length);
        for (let done = 0; done < length; ) {
          const got = readSync(handle, bytes, done, length - done, position + done);
          if (got === 0) throw new FileEnd();
          done += got;
        }
        return bytes;
      },
    });
  } finally {
    closeSync(handle);
  }
}
