import { type ResourceLimits, Worker } from 'node:worker_threads';
import { Problem } from '../problems.ts';
import { FairQueue } from './fair-queue.ts';

/** A worker that has had nothing to do for so long ends, and gives its memory back. */
const IDLE_MS = 5 * 60_000;
/** More would wait longer than a person does. */
const MOST_WAITING = 32;

/** What a pool's workers are, and how many. */
export interface PoolSettings {
  /** File of the worker. */
  readonly entry: URL;
  /** What every worker is given at its start. */
  readonly data: unknown;
  /** Runs at the same time. One more waits until one of them is done, but for whom `WorkerPool` says. */
  readonly mostWorkers: number;
  /** Runs of one account that wait; one more is refused, so that others find a place in the row. */
  readonly mostWaitingOfAccount: number;
  readonly limits?: ResourceLimits;
}

interface Idle {
  readonly worker: Worker;
  readonly ending: NodeJS.Timeout;
}

interface Waiting {
  readonly account: string;
  begin(): void;
}

/**
 * Threads that work one task at a time each. Accounts take turns: who has nothing running goes first. An account may
 * have all places while nobody else wants one; then the next who comes has one more, and does not wait for the end of
 * what takes long.
 */
export class WorkerPool {
  readonly #settings: PoolSettings;
  readonly #idle: Idle[] = [];
  readonly #working = new Set<Worker>();
  /** Places taken, by account: by those that work, and by those that are about to. */
  readonly #taken = new Map<string, number>();
  readonly #queue = new FairQueue<Waiting>();

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /**
   * Waits for a place and gives its worker.
   *
   * @throws Problem busy, too-much-under-way; the reason of the signal when it is aborted
   */
  async take(account: string, signal: AbortSignal): Promise<Worker> {
    await this.#turn(account, signal);
    const kept = this.#idle.pop();
    if (kept) clearTimeout(kept.ending);
    const worker = kept?.worker ?? this.#newWorker();
    this.#working.add(worker);
    worker.ref();
    return worker;
  }

  /** Gives back the worker of an account; one that is not usable any more ends. */
  giveBack(worker: Worker, account: string, isUsable: boolean): void {
    this.#working.delete(worker);
    if (isUsable) this.#keep(worker);
    else void worker.terminate();
    const left = this.#takenBy(account) - 1;
    if (left > 0) this.#taken.set(account, left);
    else this.#taken.delete(account);
    // The place goes straight to the next in the row, so that nobody can slip in between.
    const hasPlace = (one: string) => this.#hasPlaceFor(one);
    const next = this.#queue.shift((one) => !this.#taken.has(one) && hasPlace(one)) ?? this.#queue.shift(hasPlace);
    if (!next) return;
    this.#take(next.account);
    next.begin();
  }

  async close(): Promise<void> {
    for (const { ending } of this.#idle) clearTimeout(ending);
    const all = [...this.#idle.map(({ worker }) => worker), ...this.#working];
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  #newWorker(): Worker {
    const { entry, data, limits } = this.#settings;
    const worker = new Worker(entry, { workerData: data, resourceLimits: limits ?? {} });
    // An idle worker may fail too; what it ran last has had its answer.
    worker.on('error', () => {});
    // One that ended while it was idle takes no more tasks.
    return worker.on('exit', () => {
      const place = this.#idle.findIndex((kept) => kept.worker === worker);
      if (place >= 0) clearTimeout(this.#idle.splice(place, 1)[0]!.ending);
    });
  }

  #keep(worker: Worker): void {
    worker.unref();
    const ending = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(kept), 1);
      void worker.terminate();
    }, IDLE_MS);
    const kept = { worker, ending: ending.unref() };
    this.#idle.push(kept);
  }

  async #turn(account: string, signal: AbortSignal): Promise<void> {
    if (this.#hasPlaceFor(account)) return this.#take(account);
    if (this.#queue.sizeOf(account) >= this.#settings.mostWaitingOfAccount) throw new Problem('too-much-under-way');
    if (this.#queue.size >= MOST_WAITING) throw new Problem('busy', { waitsFor: 'figures' });
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { account, begin: resolve };
      this.#queue.push(account, waiting);
      onAbort(signal, () => {
        this.#queue.remove(account, waiting);
        reject(signal.reason);
      });
    });
  }

  #hasPlaceFor(account: string): boolean {
    const { mostWorkers } = this.#settings;
    const all = [...this.#taken.values()];
    const taken = all.reduce((sum, count) => sum + count, 0);
    const areOfOne = all.length === 1 && taken > 1;
    return taken < mostWorkers || (taken === mostWorkers && areOfOne && !this.#taken.has(account));
  }

  #take(account: string): void {
    this.#taken.set(account, this.#takenBy(account) + 1);
  }

  #takenBy(account: string): number {
    return this.#taken.get(account) ?? 0;
  }
}

/** Whether a thread ended because what it was given filled its memory. */
export function hasFilledItsMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

export function onAbort(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}
