import { Worker } from 'node:worker_threads';
import { Problem } from '../problems.ts';
import type { Store } from '../storage/store.ts';
import { type Runs, type Start, sharedRuns } from './runs.ts';
import type { ShareReport } from './task.ts';
import { asError, asFailure, type RunMessage, type RunRequest } from './worker-messages.ts';

/** Runs at the same time. A third waits until one of the two is done. */
const MOST_WORKERS = 2;
/** More would wait longer than a person does. */
const MOST_WAITING = 32;
/** A worker that has had nothing to do for so long ends, and gives its memory back. */
const IDLE_MS = 5 * 60_000;

interface Idle {
  readonly worker: Worker;
  readonly ending: NodeJS.Timeout;
}

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
  const idle: Idle[] = [];
  const working = new Set<Worker>();
  const queue: (() => void)[] = [];

  function newWorker(): Worker {
    const worker = new Worker(entry, { workerData: data });
    // An idle worker may fail too; what it ran last has had its answer.
    return worker.on('error', () => {});
  }

  function take(): Worker {
    const kept = idle.pop();
    if (kept) clearTimeout(kept.ending);
    const worker = kept?.worker ?? newWorker();
    working.add(worker);
    worker.ref();
    return worker;
  }

  function giveBack(worker: Worker, isUsable: boolean): void {
    working.delete(worker);
    if (isUsable) {
      worker.unref();
      const ending = setTimeout(() => {
        idle.splice(idle.indexOf(kept), 1);
        void worker.terminate();
      }, IDLE_MS);
      const kept = { worker, ending: ending.unref() };
      idle.push(kept);
    } else void worker.terminate();
    queue.shift()?.();
  }

  async function turn(signal: AbortSignal): Promise<void> {
    if (working.size < MOST_WORKERS) return;
    if (queue.length >= MOST_WAITING) throw new Problem('busy', { waitsFor: 'figures' });
    await new Promise<void>((resolve, reject) => {
      queue.push(resolve);
      onAbort(signal, () => {
        const place = queue.indexOf(resolve);
        if (place >= 0) queue.splice(place, 1);
        reject(signal.reason);
      });
    });
  }

  const start: Start = async (task, input, { report, signal }) => {
    await turn(signal);
    const worker = take();
    let isUsable = false;
    try {
      const answered = answerOf(worker, { report, signal, keepDerived });
      worker.postMessage({ kind: 'run', task: task.name, input } satisfies RunRequest);
      const answer = await answered;
      isUsable = true;
      if (answer.kind === 'failed') throw asError(answer.failure);
      // The worker ran this very task, so its output is of the task's type.
      return answer.output as Awaited<ReturnType<typeof task.run>>;
    } finally {
      giveBack(worker, isUsable);
    }
  };

  return sharedRuns(start, {
    now,
    close: async () => {
      for (const { ending } of idle) clearTimeout(ending);
      await Promise.all([...idle.map(({ worker }) => worker), ...working].map((worker) => worker.terminate()));
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

function onAbort(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}
