import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ringOfTests } from './cifra-process.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts');

/** The real server in its own process, on a free port unless `env` names one. */
export interface ServerProcess {
  process: ChildProcess;
  /** What it has written so far. */
  output(): { out: string; err: string };
  /** The address, as soon as the server is ready. */
  ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
}

export function startServerProcess(env: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...ringOfTests(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text.out += chunk.toString();
      const address = /ready at (\S+)/.exec(text.out)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the server ended before it was ready: ${text.err}`)));
  });
  ready.catch(() => {});
  child.stderr.on('data', (chunk: Buffer) => {
    text.err += chunk.toString();
  });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string | null);
  return { process: child, output: () => ({ ...text }), ready, ended };
}
