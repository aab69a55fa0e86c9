import { afterPaint } from '../questions/after-paint.ts';

/** What the hand did and the screen shows, and the interview does not know yet. */
export interface AnswersInHand {
  /** Holds something until the frame that shows it is drawn. What was held under the same name is replaced. */
  hold(name: string, task: () => void): void;
  /** Does at once what is held, in the order of the hand. Whatever else happens to the interview comes after it. */
  flush(): void;
  holding(): boolean;
  /** Calls back when something is held, and when nothing is any more; returns how to stop that. */
  subscribe(listener: () => void): () => void;
}

/** @param later does something after the next frame, unless it is called off */
export function answersInHand(later: (task: () => void) => () => void = afterPaint): AnswersInHand {
  const held = new Map<string, () => void>();
  const listeners = new Set<() => void>();
  let callOff: (() => void) | undefined;
  const changed = () => {
    for (const listener of listeners) listener();
  };

  function flush(): void {
    callOff?.();
    callOff = undefined;
    if (held.size === 0) return;
    const tasks = [...held.values()];
    held.clear();
    for (const task of tasks) task();
    changed();
  }

  function hold(name: string, task: () => void): void {
    held.delete(name);
    held.set(name, task);
    callOff ??= later(flush);
    if (held.size === 1) changed();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return { hold, flush, holding: () => held.size > 0, subscribe };
}
