import { Problem } from '../problems.ts';
import { FairQueue } from './fair-queue.ts';

const MB = 1024 * 1024;

/** Two of the largest bodies, so that an account that sends one after the other never waits. */
const MOST_OF_ACCOUNT = 50 * MB;
/** Of all accounts together: what the server's memory is made for. */
const MOST_OF_ALL = 200 * MB;

/** Bytes that are held for a request. */
export interface Held {
  /** Holds so many from now on, when it is known how many there are. */
  settle(bytes: number): void;
  /** Lets go of them; a second time does nothing. */
  release(): void;
}

/** What is too small to be counted. */
export const NOTHING_HELD: Held = { settle: () => {}, release: () => {} };

/**
 * What each account may take of the server while others work: bytes of bodies under way, and turns on the thread
 * that answers everybody.
 */
export class FairShare {
  readonly #bytes = new Map<string, number>();
  #allBytes = 0;
  readonly #waiting = new FairQueue<() => void>();
  #isTurning = false;

  /**
   * Holds bytes for a body of an account before it is read.
   *
   * @throws Problem too-much-under-way when the account holds too many, busy when all accounts together do
   */
  hold(account: string, bytes: number): Held {
    if ((this.#bytes.get(account) ?? 0) + bytes > MOST_OF_ACCOUNT) throw new Problem('too-much-under-way');
    if (this.#allBytes + bytes > MOST_OF_ALL) throw new Problem('busy', { waitsFor: 'bodies' });
    let held = 0;
    const settle = (now: number) => {
      this.#add(account, now - held);
      held = now;
    };
    settle(bytes);
    let isReleased = false;
    return {
      settle: (now) => {
        if (!isReleased) settle(now);
      },
      release: () => {
        settle(0);
        isReleased = true;
      },
    };
  }

  /** Bytes that an account holds; of all accounts without one. */
  held(account?: string): number {
    return account === undefined ? this.#allBytes : (this.#bytes.get(account) ?? 0);
  }

  /**
   * Does work that takes some milliseconds of this thread: one piece in a turn of the event loop, and the accounts
   * one after the other, however much one of them has waiting. Of work that waits for something the turn is the part
   * before; the next one does not wait with it.
   */
  turn<T>(account: string, work: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const piece = () => {
        try {
          resolve(work());
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.push(account, piece);
      if (this.#isTurning) return;
      this.#isTurning = true;
      this.#next();
    });
  }

  #next(): void {
    const piece = this.#waiting.shift();
    this.#isTurning = piece !== undefined;
    if (!piece) return;
    piece();
    setImmediate(() => this.#next());
  }

  #add(account: string, bytes: number): void {
    const held = (this.#bytes.get(account) ?? 0) + bytes;
    if (held > 0) this.#bytes.set(account, held);
    else this.#bytes.delete(account);
    this.#allBytes += bytes;
  }
}
