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
