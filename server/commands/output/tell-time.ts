import { Worker } from 'node:worker_threads';
import type { Terminal } from '../terminal.ts';

/** What the thread that tells the time is given. */
export interface TimeTold {
  readonly name: string;
  /** Where it writes: whoever calculates lets no other thread write through them. */
  readonly fd: number;
  readonly silentMs: number;
  /** How often something was said; whoever says something wakes the thread. */
  readonly said: Int32Array;
}

/** What takes longer without a word is told to be at work, and again after as long. */
const SILENT_MS = 2000;

/**
 * Tells who waits at a terminal that a command goes on, and for how long, whenever it has said nothing for a while. A
 * thread does: reading a survey and making its figures leave no time for it.
 *
 * @returns the terminal to use, and what ends the telling
 */
export function tellTime(
  { out, err, stdin }: Terminal,
  { name, fd, silentMs = SILENT_MS }: { readonly name: string; readonly fd: number; readonly silentMs?: number },
): { readonly io: Terminal; readonly stop: () => Promise<unknown> } {
  const said = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: TimeTold = { name, fd, silentMs, said };
  const thread = new Worker(new URL('./time-thread.ts', import.meta.url), { workerData });
  thread.unref();
  const noting = (stream: Terminal['out']): Terminal['out'] => ({
    write(text) {
      Atomics.add(said, 0, 1);
      Atomics.notify(said, 0);
      return stream.write(text);
    },
  });
  return { io: { out: noting(out), err: noting(err), stdin }, stop: () => thread.terminate() };
}
