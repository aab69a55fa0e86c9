import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CasePlan, PartOfCases, ReadCases, RecordsOfPart } from '../cases/case-reader.ts';
import { asRecordError, type DatabaseForThreads, type RecordAnswer, type RecordThreadData } from './thread-messages.ts';

/** Each has the questionnaire and the interviews of its parts in memory: more of them than that fill it. */
const MOST_THREADS = 3;

/** A thread has read the program and the questionnaire before it makes its first record. */
const FEWEST_CASES = 2_000;

/** Parts that a thread has in hand: one that it works on, and the next, so that it never waits for who asks. */
const IN_HAND = 2;

/** What dies young dies soon: room for it would only be more memory. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** How many threads beside this one make the records of so many cases; none where it is as soon done alone. */
export function threadsFor(cases: number): number {
  return cases < FEWEST_CASES ? 0 : Math.min(MOST_THREADS, availableParallelism() - 1);
}

/** A thread that makes records. */
export interface ReadingThread {
  /** Whether it takes another part. */
  readonly isFree: boolean;
  /** What fails in it is thrown by who waits for the records. */
  readonly read: ReadCases;
  /** Ends it, whatever it is doing. */
  readonly close: () => Promise<unknown>;
}

/** Starts threads that make records. */
export function startRecordThreads(
  { database, ring }: DatabaseForThreads,
  plan: CasePlan,
  count: number,
): readonly ReadingThread[] {
  const workerData: RecordThreadData = { database, ring, plan };
  return Array.from({ length: count }, () => new RecordThread(workerData));
}

interface Waiting {
  readonly resolve: (records: RecordsOfPart) => void;
  readonly reject: (error: unknown) => void;
}

class RecordThread implements ReadingThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #ended: Error | undefined;

  constructor(workerData: RecordThreadData) {
    this.#worker = new Worker(new URL('./record-thread.ts', import.meta.url), { workerData, resourceLimits: LIMITS });
    this.#worker.on('message', ({ records, failure }: RecordAnswer) => {
      const { resolve, reject } = this.#waiting.shift()!;
      if (records) resolve(records);
      else reject(asRecordError(failure));
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('a thread that makes records ended before they were made')));
  }

  get isFree(): boolean {
    return this.#waiting.length < IN_HAND;
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
