import { getHeapStatistics } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { Problem } from '../problems.ts';
import type { Store } from '../storage/store.ts';
import { type Runs, type Start, sharedRuns } from './runs.ts';
import type { Lane, ShareReport } from './task.ts';
import { asError, asFailure, type RunMessage, type RunRequest } from './worker-messages.ts';
import { hasFilledItsMemory, onAbort, WorkerPool } from './worker-pool.ts';

/** What a task may take of memory, in megabytes: never more than Node.js would give it on this machine. */
function mostOfTask(): number {
  return Math.min(3_072, Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2));
}

/**
 * The threads of each lane. Figures may take a minute, and many people may ask for them; what arrives takes seconds
 * at most, and the memory of an interview that fills it is given back by ending its thread.
 */
const LANES = {
  computing: { mostWorkers: 2, mostWaitingOfAccount: 32, limits: { maxOldGenerationSizeMb: mostOfTask() } },
  reading: { mostWorkers: 1, mostWaitingOfAccount: 8, limits: { maxOldGenerationSizeMb: 640 } },
} as const;

/**
 * Runs tasks in worker threads, one at a time in each. Cancelling ends the thread, whatever it is doing.
 *
 * @param options.entry file of the worker
 * @param options.data what every worker is given at its start
 * @param options.keepDerived writes what a worker wants kept, on this thread
 */
export function workerRuns({
  entry,
  data,
  now,
  keepDerived,
}: {
  entry: URL;
  data: unknown;
  now: () => Date;
  keepDerived: Store['keepDerived'];
}): Runs {
  const pools: Readonly<Record<Lane, WorkerPool>> = {
    computing: new WorkerPool({ entry, data, ...LANES.computing }),
    reading: new WorkerPool({ entry, data, ...LANES.reading }),
  };

  const start: Start = async (task, input, { account, report, signal }) => {
    const lane = task.lane ?? 'computing';
    const pool = pools[lane];
    const worker = await pool.take(account, signal);
    let isUsable = false;
    try {
      const answered = answerOf(worker, { report, signal, keepDerived });
      worker.postMessage({ kind: 'run', task: task.name, input } satisfies RunRequest);
      const answer = await answered;
      isUsable = true;
      if (answer.kind === 'failed') throw asError(answer.failure);
      // The worker ran this very task, so its output is of the task's type.
      return answer.output as Awaited<ReturnType<typeof task.run>>;
    } catch (error) {
      // Of what arrived its route says what that means.
      throw lane === 'computing' && hasFilledItsMemory(error) ? new Problem('fills-memory') : error;
    } finally {
      pool.giveBack(worker, account, isUsable);
    }
  };

  return sharedRuns(start, {
    now,
    close: async () => {
      await Promise.all([pools.computing.close(), pools.reading.close()]);
    },
  });
}

/** What the worker answers in the end. Rejects when it fails, ends, or is no longer wanted. */
function answerOf(
  worker: Worker,
  { report, signal, keepDerived }: { report: ShareReport; signal: AbortSignal; keepDerived: Store['keepDerived'] },
): Promise<Extract<RunMessage, { kind: 'done' | 'failed' }>> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      worker.off('message', take).off('error', fail).off('exit', ended);
    };
    const take = (message: RunMessage): unknown => {
      if (message.kind === 'progress') return report(message.share);
      if (message.kind === 'keep') return keep(message);
      stop();
      resolve(message);
    };
    const keep = ({ survey, kept }: Extract<RunMessage, { kind: 'keep' }>) =>
      keepDerived(survey, kept).then(
        () => worker.postMessage({ kind: 'kept' } satisfies RunRequest),
        (error) => worker.postMessage({ kind: 'kept', failure: asFailure(error) } satisfies RunRequest),
      );
    const fail = (error: unknown) => {
      stop();
      reject(error);
    };
    const ended = () => fail(new Error('the thread ended'));
    worker.on('message', take).on('error', fail).on('exit', ended);
    onAbort(signal, () => fail(signal.reason));
  });
}
