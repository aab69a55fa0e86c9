/** The thread that copies a database. */
import { parentPort, workerData } from 'node:worker_threads';
import { copyDatabase } from './copy-database.ts';
import { CopyError } from './copy-error.ts';
import type { CopyMessage, CopyOrder } from './copy-messages.ts';

const say = (message: CopyMessage) => parentPort!.postMessage(message);
const { from, to, now, isBackup = false } = workerData as CopyOrder;

try {
  const copy = await copyDatabase({ from, to, isBackup }, now, (progress) => say({ kind: 'progress', progress }));
  say({ kind: 'done', copy });
} catch (error) {
  if (!(error instanceof CopyError)) throw error;
  say({ kind: 'refused', code: error.code, details: error.details });
}
