// A thread for long work. It opens the database for reading and has its questionnaires: those that are published when a
// run begins.
import { parentPort, workerData } from 'node:worker_threads';
import { catalogueOfStore } from '../instruments/catalogue.ts';
import { KeyRing } from '../keys/key-ring.ts';
import type { KeyRingFile } from '../keys/key-ring-file.ts';
import type { KeptDerivation } from '../model.ts';
import type { TaskServices } from '../runs/task.ts';
import { asError, asFailure, type Failure, type RunMessage, type RunRequest } from '../runs/worker-messages.ts';
import { openForReading } from '../storage/open-store.ts';
import { TASKS_BY_NAME } from './all-tasks.ts';

/** What the worker is given at its start. */
export interface WorkerData {
  readonly database: string;
  readonly secondCoding: number;
  /** The key ring, handed over in memory. */
  readonly keys: KeyRingFile;
}

const { database, secondCoding, keys: ring } = workerData as WorkerData;

let services: Promise<TaskServices> | undefined;

/** Told when what the running task wanted kept is kept; a worker runs one task at a time. */
let kept: ((failure: Failure | undefined) => void) | undefined;

async function open(): Promise<TaskServices> {
  const keys = new KeyRing(ring);
  const store = await openForReading(database, keys);
  return {
    store,
    keys,
    keepDerived: keepElsewhere,
    instruments: await catalogueOfStore(store),
    now: () => new Date(),
    config: { secondCoding },
  };
}

/** One thread writes: the one that answers the requests. */
function keepElsewhere(survey: string, rows: readonly KeptDerivation[]): Promise<void> {
  return new Promise((resolve, reject) => {
    kept = (failure) => (failure ? reject(asError(failure)) : resolve());
    say({ kind: 'keep', survey, kept: rows });
  });
}

async function run(task: string, input: unknown): Promise<void> {
  try {
    services ??= open();
    services.catch(() => {
      services = undefined;
    });
    const { instruments } = await services;
    await instruments.refresh();
    const report = (share: number) => say({ kind: 'progress', share });
    // The name comes from the task itself, and the input with it.
    const asked = await TASKS_BY_NAME[task]!();
    const output = await asked.run(await services, input as never, report);
    say({ kind: 'done', output }, output instanceof Uint8Array ? [output.buffer as ArrayBuffer] : []);
  } catch (error) {
    say({ kind: 'failed', failure: asFailure(error) });
  }
}

function say(message: RunMessage, transfer: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}

parentPort!.on('message', (request: RunRequest) => {
  if (request.kind === 'run') void run(request.task, request.input);
  else kept?.(request.failure);
});
