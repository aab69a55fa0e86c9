// A thread for long work. It opens the database for reading and keeps the questionnaires, so that the next task
// starts at once.
import { parentPort, workerData } from 'node:worker_threads';
import { loadInstruments } from '../instruments/load-instruments.ts';
import type { TaskServices } from '../runs/task.ts';
import { asFailure, type RunMessage, type RunRequest } from '../runs/worker-messages.ts';
import { openForReading } from '../storage/open-store.ts';
import { TASKS_BY_NAME } from './all-tasks.ts';

/** What the worker is given at its start. */
export interface WorkerData {
  readonly database: string;
  readonly instruments: string;
  readonly secondCoding: number;
}

const { database, instruments, secondCoding } = workerData as WorkerData;

let services: Promise<TaskServices> | undefined;

async function open(): Promise<TaskServices> {
  return {
    store: await openForReading(database),
    instruments: loadInstruments(instruments),
    now: () => new Date(),
    config: { secondCoding },
  };
}

parentPort!.on('message', async ({ task, input }: RunRequest) => {
  const answer = (message: RunMessage, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(message, transfer);
  try {
    services ??= open();
    services.catch(() => {
      services = undefined;
    });
    const report = (share: number) => answer({ kind: 'progress', share });
    // The name comes from the task itself, and the input with it.
    const output = await TASKS_BY_NAME.get(task)!.run(await services, input as never, report);
    answer({ kind: 'done', output }, output instanceof Uint8Array ? [output.buffer as ArrayBuffer] : []);
  } catch (error) {
    answer({ kind: 'failed', failure: asFailure(error) });
  }
});
