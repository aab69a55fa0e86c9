// The thread in which a workbook of somebody else is read: it is ended when it takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import type { Workbook } from '#questionnaires';
import { readWorkbookHere, type WorkbookFile } from './read-workbook-here.ts';
import { type WorkbookFault, WorkbookRefused } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** What the thread is given at its start. */
export interface WorkbookThreadData {
  readonly file: WorkbookFile;
  readonly limits: WorkbookLimits;
}

/** What a workbook holds, or why it is not read. */
export type WorkbookRead = { readonly workbook: Workbook } | { readonly fault: WorkbookFault };

const { file, limits } = workerData as WorkbookThreadData;

async function answer(): Promise<WorkbookRead> {
  try {
    return { workbook: await readWorkbookHere(file, limits) };
  } catch (error) {
    // Whatever the reader stumbles over, it is the file that cannot be read.
    return { fault: error instanceof WorkbookRefused ? error.fault : { code: 'broken' } };
  }
}

parentPort!.postMessage(await answer());
