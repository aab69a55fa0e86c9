import { Worker } from 'node:worker_threads';
import type { DatabaseCopy } from './copy-database.ts';
import { CopyError, type CopyErrorCode } from './copy-error.ts';
import type { CopyMessage, CopyOrder } from './copy-messages.ts';
import type { CopyProgress } from './fill-copy.ts';

/**
 * Bodies are gone as soon as they are written. Node looks for what is gone when this much is new; left to itself
 * it would wait until there are hundreds of megabytes.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** Copies a database in a thread of its own, where memory is kept small. See `copyDatabase`. */
export function copyInThread(order: CopyOrder, report: (progress: CopyProgress) => void): Promise<DatabaseCopy> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: LIMITS,
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that copies ended before the copy was complete')));
    worker.on('message', (message: CopyMessage) => {
      if (message.kind === 'progress') report(message.progress);
      if (message.kind === 'done') resolve(message.copy);
      if (message.kind === 'refused') reject(copyErrorOf(message));
    });
  });
}

function copyErrorOf({ code, details }: { code: CopyErrorCode; details: unknown }): CopyError {
  // The details are those of this very code: it came with them.
  return new CopyError(code, details as never);
}
