import { Worker } from 'node:worker_threads';
import { faultOfKind } from './fault-of-kind.ts';
import type { WorkbookFile, WorkbookRead } from './read-workbook-here.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import type { WorkbookThreadData } from './workbook-thread.ts';

/** What it makes is handed over whole, so that room for what dies young would only be more memory. */
const YOUNG_MEGABYTES = 32;

/**
 * Reads a workbook (`.xlsx`) or a CSV of somebody else into texts. Nothing in it is computed, fetched or run. It
 * is read in a thread of its own with limits of memory and time, so that a hostile one is refused and does no harm.
 *
 * @param limits those that are not the usual ones
 * @returns its sheets and what may be mangled; or why nothing of it is read
 */
export async function readWorkbook(
  file: WorkbookFile,
  limits: Partial<typeof WORKBOOK_LIMITS> = {},
): Promise<WorkbookRead> {
  const all = { ...WORKBOOK_LIMITS, ...limits };
  // Before a copy of it is made for the thread.
  if (file.bytes.length > all.bytes) return { fault: { code: 'too-many-bytes', megabytes: all.bytes / 1e6 } };
  // No thread is begun for it.
  const wrong = faultOfKind(file.bytes);
  if (wrong) return { fault: wrong };
  const worker = new Worker(new URL('./workbook-thread.ts', import.meta.url), {
    workerData: { file, limits: all } satisfies WorkbookThreadData,
    resourceLimits: { maxOldGenerationSizeMb: all.heapMegabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let ending: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WorkbookRead>((resolve, reject) => {
      ending = setTimeout(
        () => resolve({ fault: { code: 'takes-too-long', seconds: all.seconds } }),
        all.seconds * 1000,
      );
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ fault: { code: 'fills-memory' } }) : reject(error),
      );
      worker.once('exit', () => reject(new Error('the thread ended')));
    });
  } finally {
    clearTimeout(ending);
    await worker.terminate();
  }
}
