import { Readable } from 'node:stream';
import { runCommandLine } from '../../server/commands/run-command-line.ts';

/** Runs a command as if typed: its exit code and what it wrote. */
export async function cifra(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
    stdin: Readable.from(['']),
  });
  return { code, out, err };
}
