import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { OWN_FILE } from './owner-alone.ts';

/** Bytes that wait for each other before they are written. */
const WAITING = 1_000_000;

/** What is known of a file that was written. */
export interface FinishedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** A new file to which bytes are added; it knows their number and their hash. */
export interface FileSink {
  /** Takes bytes that do not change any more. */
  write(bytes: Uint8Array): void;
  /** Where the next byte stands. */
  readonly position: number;
  /** Ends the file: what it holds is on the disk then. */
  finish(): FinishedFile;
  /** Lets go of it as it is; does nothing where it is finished. */
  close(): void;
}

/**
 * Where bytes go.
 *
 * A path is that of a new file; `keep` gets each piece; with neither only the number and the hash are known.
 */
export interface SinkPlace {
  readonly path?: string | undefined;
  readonly keep?: ((piece: Uint8Array) => void) | undefined;
}

/** @throws the error of the operating system: the file is there, it cannot be made, or the disk is full */
export function fileSink({ path, keep }: SinkPlace): FileSink {
  const file = path === undefined ? undefined : openSync(path, 'wx', OWN_FILE);
  const hash = createHash('sha256');
  let position = 0;
  let waiting: Uint8Array[] = [];
  let held = 0;
  let isOpen = true;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    held = 0;
    hash.update(bytes);
    if (file !== undefined) writeWhole(file, bytes, path);
    if (bytes.length > 0) keep?.(bytes);
  };
  const close = () => {
    if (isOpen && file !== undefined) closeSync(file);
    isOpen = false;
  };
  return {
    write(bytes) {
      waiting.push(bytes);
      held += bytes.length;
      position += bytes.length;
      if (held >= WAITING) flush();
    },
    get position() {
      return position;
    },
    finish() {
      flush();
      if (file !== undefined) fsyncSync(file);
      close();
      return { bytes: position, sha256: hash.digest('hex') };
    },
    close,
  };
}

function writeWhole(file: number, bytes: Buffer, path: string | undefined): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  } catch (error) {
    // The system names no file where it only knows its number.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}
