import type { Readable } from 'node:stream';

/** What a command reads from and writes to. */
export interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  readonly stdin: Readable;
}
