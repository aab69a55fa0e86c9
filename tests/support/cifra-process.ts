import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '..', '..', 'server', 'cli.ts');

/** A command in a process of its own. */
export interface CifraProcess {
  process: ChildProcess;
  /** What it has written so far to both outputs. */
  output(): string;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
}

/** Starts a command as if typed, in a process of its own. `shell` runs before it in the same shell. */
export function startCifra(
  words: readonly string[],
  { env = {}, shell = ':' }: { env?: Record<string, string>; shell?: string } = {},
): CifraProcess {
  const child = spawn('sh', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, PROGRAM, ...words], {
    env: { PATH: process.env.PATH ?? '', ...ringOfTests(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string | null);
  return { process: child, output: () => text, ended };
}

/** The key ring that commands on this thread use, if one is named. */
export function ringOfTests(): Record<string, string> {
  const file = process.env.CIFRA_KEYS;
  return file ? { CIFRA_KEYS: file } : {};
}
