import type { Value } from '#questionnaires';

const QUIET_MS = 250;

/**
 * Holds back what is being typed until the fingers rest, so that a name is one entry and not eight. It waits
 * at most 250 ms after the last key; `flush` writes at once, when the page is left.
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
    if (held && held.name !== name) flush();
    if (held) clearTimeout(held.timer);
    held = { name, value, timer: setTimeout(flush, QUIET_MS) };
  }

  return { type, flush, holding: () => held !== undefined };
}
