import type { Readable } from 'node:stream';

/** What a command reads from and writes to. */
export interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  readonly stdin: Readable;
}

/** One command of the program, in the file of its name. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** @returns 0 on success, 1 on a finding, 2 on wrong use */
  run(args: string[], io: Terminal): Promise<number>;
}
