import { afterPaint } from '../questions/after-paint.ts';

/** What the hand did and the screen shows, and the interview does not know yet. */
export interface AnswersInHand {
  /** Holds something until the frame that shows it is drawn. What was held under the same name is replaced. */
  hold(name: string, task: () => void): void;
  /** Holds what is no answer and was shown already, such as going on: it comes after what was held before it. */
  follow(task: () => void): void;
  /**
   * Holds what is no answer, such as where the focus is, until a quiet moment: between a finger that comes down and
   * the same finger that goes up nothing may keep the page busy. After what follows it comes in its turn.
   */
  setAside(name: string, task: () => void): void;
  /** Does at once what is held, in the order of the hand. Whatever else happens to the interview comes after it. */
  flush(): void;
  /** Whether an answer is held. */
  holding(): boolean;
  /** Calls back when something is held, and when nothing is any more; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** A click is over by then; a kill loses at most this. */
const QUIET_MS = 250;

/** @param later does something after the next frame, unless it is called off */
export function answersInHand(later: (task: () => void) => () => void = afterPaint): AnswersInHand {
  const aside = new Map<string, () => void>();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const held = new Map<string, () => void>();
  let answers = 0;
  let isFollowed = false;
  const listeners = new Set<() => void>();
  let callOff: (() => void) | undefined;
  const changed = () => {
    for (const listener of listeners) listener();
  };

  function flush(): void {
    callOff?.();
    callOff = undefined;
    clearTimeout(quiet);
    quiet = undefined;
    const wasHolding = answers > 0;
    answers = 0;
    isFollowed = false;
    // The focus comes before what is done where it is.
    const tasks = [...aside.values(), ...held.values()];
    aside.clear();
    held.clear();
    for (const task of tasks) task();
    if (wasHolding) changed();
  }

  function setAside(name: string, task: () => void): void {
    if (isFollowed) {
      held.set(`aside ${name} ${held.size}`, task);
      return;
    }
    aside.delete(name);
    aside.set(name, task);
    // An answer that is held by then brings it along.
    quiet ??= setTimeout(() => held.size === 0 && flush(), QUIET_MS);
  }

  function follow(task: () => void): void {
    held.set(`then ${held.size}`, task);
    isFollowed = true;
    callOff ??= later(flush);
  }

  function hold(name: string, task: () => void): void {
    const isFirst = answers === 0;
    if (!held.delete(name)) answers += 1;
    held.set(name, task);
    callOff ??= later(flush);
    if (isFirst) changed();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { hold, follow, setAside, flush, holding: () => answers > 0, subscribe };
}
