import type { Value } from '#questionnaires';

/** Beside it there are a frame and the write itself: what is typed is on the disk within 300 ms. */
const LONGEST_MS = 200;

/**
 * Holds back what is being typed, so that a name is few entries and not eight. A key waits at most 200 ms, also when
 * the fingers do not rest: whoever types a long answer loses no more when the tablet is switched off. `flush` writes at
 * once, when the page is left.
 */
export function typedAnswers(write: (name: string, value: Value | null) => void) {
  let held: { name: string; value: Value | null; timer: ReturnType<typeof setTimeout> } | undefined;

  function flush(): void {
    if (!held) return;
    const { name, value, timer } = held;
    clearTimeout(timer);
    held = undefined;
    write(name, value);
  }

  function type(name: string, value: Value | null): void {
    if (held?.name === name) {
      held.value = value;
      return;
    }
    flush();
    held = { name, value, timer: setTimeout(flush, LONGEST_MS) };
  }

  return { type, flush, holding: () => held !== undefined };
}
