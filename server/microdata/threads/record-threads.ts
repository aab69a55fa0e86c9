import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { asError } from '../../runs/worker-messages.ts';
import type { CasePlan, PartOfCases, ReadCases, RecordsOfPart } from '../cases/read-cases.ts';
import type { DatabaseForThreads, RecordAnswer, RecordThreadData } from './thread-messages.ts';

/** Each has the questionnaire and the interviews of its parts in memory: more of them than that fill it. */
const MOST_THREADS = 4;

/** A thread has read the program and the questionnaire before it makes its first record. */
const FEWEST_CASES = 2_000;

/** Parts that a thread has in hand: one that it works on, and the next, so that it never waits for this thread. */
const IN_HAND = 2;

/** What dies young dies soon: room for it would only be more memory. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** How many threads make the records of so many cases; 0 where this thread is sooner done with them. */
export function threadsFor(cases: number): number {
  return cases < FEWEST_CASES ? 0 : Math.min(MOST_THREADS, availableParallelism());
}

/** The records of parts of cases, in the order of the parts, made by some threads. */
export interface RecordThreads {
  readonly read: ReadCases;
  /** Parts that are asked for before the first of them is waited for. */
  readonly ahead: number;
  /** Ends the threads, whatever they are doing. */
  readonly close: () => Promise<void>;
}

/** Starts threads that make records. What fails in one is thrown by who waits for its records. */
export function startRecordThreads(
  { database, ring }: DatabaseForThreads,
  plan: CasePlan,
  threads: number,
): RecordThreads {
  const workerData: RecordThreadData = { database, ring, plan };
  const all = Array.from({ length: threads }, () => new RecordThread(workerData));
  return {
    read: (part) => all.reduce((one, other) => (other.inHand < one.inHand ? other : one)).read(part),
    ahead: threads * IN_HAND,
    close: async () => {
      await Promise.all(all.map((one) => one.close()));
    },
  };
}

interface Waiting {
  readonly resolve: (records: RecordsOfPart) => void;
  readonly reject: (error: unknown) => void;
}

class RecordThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #ended: Error | undefined;

  constructor(workerData: RecordThreadData) {
    this.#worker = new Worker(new URL('./record-thread.ts', import.meta.url), { workerData, resourceLimits: LIMITS });
    this.#worker.on('message', ({ records, failure }: RecordAnswer) => {
      const { resolve, reject } = this.#waiting.shift()!;
      if (records) resolve(records);
      else reject(asError(failure));
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('a thread that makes records ended before they were made')));
  }

  get inHand(): number {
    return this.#waiting.length;
  }

  read(part: PartOfCases): Promise<RecordsOfPart> {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(part);
    });
  }

  close(): Promise<unknown> {
    return this.#worker.terminate();
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}
