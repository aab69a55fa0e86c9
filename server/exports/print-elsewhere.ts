import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environmentToPrint } from '../config.ts';
import { Problem } from '../problems.ts';
import type { Runs } from '../runs/runs.ts';

/** How the process that prints ends where there is no Chromium, or it does not start. */
export const NO_CHROMIUM = 3;

const ENTRY = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));

/** One who is asked to end and does not is ended. */
const PATIENCE_MS = 5_000;

/** Chromium takes the memory of a small server: who comes next waits for the one before. */
let before: Promise<unknown> = Promise.resolve();

/** Of the time that a report takes: printing comes last. */
const MADE = 0.9;

/**
 * Prints a report that is made; until then it is listed as the run that made it.
 *
 * @throws Problem no-pdf; the reason of the signal
 */
export function printReport(
  runs: Pick<Runs, 'listed'>,
  html: Uint8Array,
  { survey, signal }: { readonly survey: string; readonly signal: AbortSignal },
): Promise<Buffer> {
  return runs.listed({ task: 'make-report', survey, share: MADE }, () => printElsewhere(html, signal));
}

/**
 * Prints a page of HTML in a process of its own: the thread of the requests has nothing to do with it, and no file of
 * it stands anywhere. It ends when nobody waits any more.
 *
 * @throws Problem no-pdf; the reason of the signal
 */
export function printElsewhere(html: Uint8Array, signal: AbortSignal): Promise<Buffer> {
  const printed = before.then(() => print(html, signal));
  before = printed.catch(() => {});
  return printed;
}

async function print(html: Uint8Array, signal: AbortSignal): Promise<Buffer> {
  signal.throwIfAborted();
  // By the channel it learns that the server is gone, however that ended.
  const stdio = ['pipe', 'pipe', 'ignore', 'ipc'] as const;
  const child = spawn(process.execPath, [ENTRY], { stdio: [...stdio], env: environmentToPrint() });
  let ending: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill();
    ending = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const pieces: Buffer[] = [];
    child.stdout!.on('data', (piece: Buffer) => pieces.push(piece));
    // One that ends early takes no more; how it ended says why.
    child.stdin!.on('error', () => {});
    child.stdin!.end(html);
    const [code] = (await once(child, 'close')) as [number | null];
    signal.throwIfAborted();
    if (code === NO_CHROMIUM) throw new Problem('no-pdf');
    if (code !== 0) throw new Error(`the process that prints ended with ${code}`);
    return Buffer.concat(pieces);
  } finally {
    clearTimeout(ending);
    signal.removeEventListener('abort', stop);
  }
}
