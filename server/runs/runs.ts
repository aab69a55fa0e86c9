import type { ShareReport, Task } from './task.ts';

/** How a task is asked for. */
export interface RunOptions {
  /** Who asks for the same key while a run is under way waits for that run. */
  readonly key: string;
  /** The edition that it is about, for those who look how far it is. */
  readonly survey?: string;
  /** Who asks. Accounts take turns when many wait. */
  readonly account?: string;
  /** Aborted when the person who asked no longer waits. A run for which nobody waits ends. */
  readonly signal?: AbortSignal | undefined;
}

/** A run under way. */
export interface RunUnderWay {
  readonly task: string;
  readonly survey: string | undefined;
  readonly startedAt: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** Runs tasks, the same one once for everybody who waits for it. */
export interface Runs {
  /**
   * @throws whatever the task throws; the signal's reason when it is aborted
   */
  run<Input, Output>(task: Task<Input, Output>, input: Input, options: RunOptions): Promise<Output>;
  /**
   * Lists work that no thread does for as long as it takes, as part of a task.
   *
   * @param about the task as it is listed, its edition, and how much of it is done before
   */
  listed<Output>(
    about: { readonly task: string; readonly survey: string; readonly share: number },
    work: () => Promise<Output>,
  ): Promise<Output>;
  underWay(): RunUnderWay[];
  close(): Promise<void>;
}

/** Starts one task: gives its result, or ends it when the signal is aborted. */
export type Start = <Input, Output>(
  task: Task<Input, Output>,
  input: Input,
  handle: { account: string; report: ShareReport; signal: AbortSignal },
) => Promise<Output>;

interface SharedRun {
  readonly task: string;
  readonly survey: string | undefined;
  readonly startedAt: string;
  share: number;
  waiting: number;
  readonly ending: AbortController;
  readonly result: Promise<unknown>;
}

/** Runs that are shared by key. `start` says where they run. */
export function sharedRuns(start: Start, { now, close }: { now: () => Date; close: () => Promise<void> }): Runs {
  const runs = new Map<string, SharedRun>();
  const listed = new Set<RunUnderWay>();

  function begin<Input, Output>(
    task: Task<Input, Output>,
    input: Input,
    { key, survey, account = '' }: RunOptions,
  ): SharedRun {
    const ending = new AbortController();
    const report = (share: number) => {
      begun.share = Math.min(1, Math.max(begun.share, share));
    };
    const result = start(task, input, { account, report, signal: ending.signal }).finally(() => {
      if (runs.get(key) === begun) runs.delete(key);
    });
    // Who waits gets the failure; a run that nobody waits for any more fails in silence.
    result.catch(() => {});
    const startedAt = now().toISOString();
    const begun: SharedRun = { task: task.name, survey, startedAt, share: 0, waiting: 0, ending, result };
    runs.set(key, begun);
    return begun;
  }

  return {
    async run(task, input, options) {
      options.signal?.throwIfAborted();
      const joined = runs.get(options.key) ?? begin(task, input, options);
      joined.waiting += 1;
      try {
        // The key says what the task gives, so that the result has the type of this call's task.
        return (await untilAborted(joined.result, options.signal)) as Awaited<ReturnType<typeof task.run>>;
      } finally {
        joined.waiting -= 1;
        if (joined.waiting === 0) {
          joined.ending.abort();
          if (runs.get(options.key) === joined) runs.delete(options.key);
        }
      }
    },
    async listed(about, work) {
      const under = { ...about, startedAt: now().toISOString() };
      listed.add(under);
      try {
        return await work();
      } finally {
        listed.delete(under);
      }
    },
    underWay: () =>
      Array.from([...runs.values(), ...listed], ({ task, survey, startedAt, share }) => ({
        task,
        survey,
        startedAt,
        share,
      })),
    async close() {
      for (const { ending } of runs.values()) ending.abort();
      await close();
    },
  };
}

/** The result, or the reason of the signal as soon as it is aborted. */
function untilAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
