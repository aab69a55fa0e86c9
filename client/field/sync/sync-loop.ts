import type { JournalErrorCode } from '../../text/field/field-texts.ts';
import { JournalError } from '../journal/errors.ts';
import { backoffAfter } from './backoff.ts';

/** What one round of sending came to. */
export type RoundOutcome =
  /** Everything that could be sent is sent. */
  | { kind: 'done' }
  /**
   * Something is in the way that passes. `reached`: the server was there and did not take everything now; `retryAfter`
   * seconds were asked for by it; `moved`: something got through before, so that the next attempt comes soon;
   * `storage`: the tablet could not note what became of it.
   */
  | { kind: 'later'; reached: boolean; retryAfter?: number; moved?: boolean; storage?: JournalErrorCode }
  /** Only a person can put it right: the server does not know this device any more. */
  | { kind: 'stopped' };

/** What a screen may say about sending. Instants are of the clock that nobody can set (`LoopClock.elapsed`). */
export type SyncView =
  | { state: 'resting' }
  | { state: 'sending' }
  /** The next attempt comes at `nextAt`, by itself. */
  | { state: 'waiting'; reached: boolean; failures: number; nextAt: number; storage?: JournalErrorCode }
  /** Another tab of this device sends. */
  | { state: 'elsewhere' }
  | { state: 'stopped' };

/** The time as the loop sees it; replaced in tests. */
export interface LoopClock {
  /** Milliseconds that only grow, whatever the device's clock is set to. */
  elapsed(): number;
  /** Calls back after some milliseconds; returns how to stop that. */
  after(milliseconds: number, call: () => void): () => void;
  /** Uniform in [0, 1). */
  draw(): number;
}

export const TABLET_CLOCK: LoopClock = {
  elapsed: () => performance.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  draw: Math.random,
};

/** While all is well the server is asked again after this time, and what changed is backed up. */
const REST_MS = 60_000;

const LOCK = 'cifra-sync';

interface LoopStart {
  round: () => Promise<RoundOutcome>;
  locks: LockManager;
  clock?: LoopClock;
}

/**
 * The one sender of this device. However many tabs are open, the tab that holds the lock sends; when it closes,
 * another one takes over. It never gives up: after a failure it waits longer, and whoever wakes it makes it try
 * at once.
 */
export class SyncLoop {
  readonly #round: () => Promise<RoundOutcome>;
  readonly #locks: LockManager;
  readonly #clock: LoopClock;
  readonly #listeners = new Set<() => void>();
  readonly #closed = new AbortController();
  #view: SyncView = { state: 'elsewhere' };
  #failures = 0;
  #wakeUp: (() => void) | undefined;
  readonly #nextRound: (() => void)[] = [];
  #isWoken = false;

  constructor({ round, locks, clock = TABLET_CLOCK }: LoopStart) {
    this.#round = round;
    this.#locks = locks;
    this.#clock = clock;
  }

  get view(): SyncView {
    return this.#view;
  }

  /** Calls back when the view changes; returns how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for its turn on this device, then sends until `close`. Resolves when it has let go of the lock. */
  async start(): Promise<void> {
    const { signal } = this.#closed;
    await this.#locks
      .request(LOCK, { signal }, () => this.#run())
      // Closed while another tab was sending.
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }

  /**
   * Tries now: the network came back, something is ready, or a person asked. Resolves when the round that this began
   * is over; at once where another tab sends.
   */
  wake(): Promise<void> {
    this.#isWoken = true;
    this.#wakeUp?.();
    if (this.#view.state === 'elsewhere' || this.#closed.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.#nextRound.push(resolve));
  }

  /** Stops after the round that is under way, and lets go of the lock. */
  close(): void {
    this.#closed.abort();
    this.#wakeUp?.();
    this.#release(this.#nextRound);
  }

  async #run(): Promise<void> {
    while (!this.#closed.signal.aborted) {
      this.#isWoken = false;
      const waiting = this.#nextRound.splice(0);
      this.#show({ state: 'sending' });
      // What throws is a fault of this tablet's storage or of the code: it passes, or the next version mends it.
      const outcome = await this.#round().catch(afterFault);
      this.#release(waiting);
      await this.#rest(outcome);
    }
  }

  #release(waiting: (() => void)[]): void {
    for (const resolve of waiting.splice(0)) resolve();
  }

  async #rest(outcome: RoundOutcome): Promise<void> {
    if (outcome.kind !== 'later') this.#failures = 0;
    else this.#failures = outcome.moved ? 1 : this.#failures + 1;
    const asked = outcome.kind === 'later' ? (outcome.retryAfter ?? 0) * 1000 : 0;
    const wait = outcome.kind === 'later' ? backoffAfter(this.#failures, this.#clock.draw(), asked) : REST_MS;
    this.#show(this.#viewAfter(outcome, wait));
    if (this.#isWoken || this.#closed.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const cancel = this.#clock.after(wait, resolve);
      this.#wakeUp = () => {
        cancel();
        resolve();
      };
    });
    this.#wakeUp = undefined;
  }

  #viewAfter(outcome: RoundOutcome, wait: number): SyncView {
    if (outcome.kind === 'done') return { state: 'resting' };
    if (outcome.kind === 'stopped') return { state: 'stopped' };
    const nextAt = this.#clock.elapsed() + wait;
    const { reached, storage } = outcome;
    return { state: 'waiting', reached, failures: this.#failures, nextAt, ...(storage && { storage }) };
  }

  #show(view: SyncView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

/** A fault of the tablet's storage is named: a person can make room. */
export function afterFault(error: unknown): Extract<RoundOutcome, { kind: 'later' }> {
  if (!(error instanceof JournalError)) return { kind: 'later', reached: false };
  return { kind: 'later', reached: true, storage: error.code };
}
