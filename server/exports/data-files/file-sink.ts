import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { FinishedFile } from './file-column.ts';

/** Only who wrote it may read it. */
const OWN = 0o600;

/** Bytes that wait for each other before they are written. */
const WAITING = 1_000_000;

/** A new file to which bytes are added; it knows their number and their hash. */
export interface FileSink {
  write(bytes: Buffer): void;
  /** Where the next byte stands. */
  readonly position: number;
  finish(): FinishedFile;
  close(): void;
}

/** @throws the error of the operating system: the file is there, it cannot be made, or the disk is full */
export function fileSink(path: string): FileSink {
  const file = openSync(path, 'wx', OWN);
  const hash = createHash('sha256');
  let position = 0;
  let waiting: Buffer[] = [];
  let held = 0;
  let isOpen = true;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    hash.update(bytes);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    waiting = [];
    held = 0;
  };
  const close = () => {
    if (isOpen) closeSync(file);
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
      close();
      return { bytes: position, sha256: hash.digest('hex') };
    },
    close,
  };
}
