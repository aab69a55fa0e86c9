/** Locked so long after the last touch or key. */
export const IDLE_MS = 10 * 60_000;

/** Locked so long after the page went out of sight. */
export const OUT_OF_SIGHT_MS = 5 * 60_000;

/** Two clocks: one that nobody can set and that may stop while the device sleeps, and that of the device. */
export interface Clocks {
  monotonic: number;
  wall: number;
}

/** Whether at least so much passed, by either clock: a clock that is set back or sleeps does not keep a tablet open. */
export function hasPassed(since: Clocks, now: Clocks, ms: number): boolean {
  return now.monotonic - since.monotonic >= ms || now.wall - since.wall >= ms;
}

/** When somebody last touched the tablet, and since when it is out of sight. */
export class IdleWatch {
  #touched: Clocks;
  #hidden: Clocks | undefined;

  constructor(now: Clocks) {
    this.#touched = now;
  }

  /** Somebody touched the screen or a key. */
  touch(now: Clocks): void {
    this.#touched = now;
  }

  /** The page went out of sight or came back. */
  see(visible: boolean, now: Clocks): void {
    this.#hidden = visible ? undefined : (this.#hidden ?? now);
  }

  /** Whether the tablet has to be locked. */
  isOver(now: Clocks): boolean {
    if (this.#hidden && hasPassed(this.#hidden, now, OUT_OF_SIGHT_MS)) return true;
    return hasPassed(this.#touched, now, IDLE_MS);
  }
}
