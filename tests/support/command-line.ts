import { Readable } from 'node:stream';
import { runCommandLine } from '../../server/commands/run-command-line.ts';

/** Exit code of a command and what it wrote. */
export interface CommandResult {
  code: number;
  out: string;
  err: string;
}

/** Runs a command as if typed. */
export function cifra(...words: string[]): Promise<CommandResult> {
  return cifraWithInput('', ...words);
}

/** Runs a command as if typed, with a text on its standard input. */
export async function cifraWithInput(input: string, ...words: string[]): Promise<CommandResult> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    stdin: Readable.from([input]),
  });
  return { code, out, err };
}
