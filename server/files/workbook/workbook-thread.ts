// The thread in which a workbook of somebody else is read: it is ended when it takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbookHere, type WorkbookFile } from './read-workbook-here.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** What the thread is given at its start. */
export interface WorkbookThreadData {
  readonly file: WorkbookFile;
  readonly limits: WorkbookLimits;
}

const { file, limits } = workerData as WorkbookThreadData;

parentPort!.postMessage(await readWorkbookHere(file, limits));
