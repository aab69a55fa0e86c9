import { useSyncExternalStore } from 'react';

let fields = 0;
const listeners = new Set<() => void>();

/**
 * Says that something is being written which is no change yet: it is not saved.
 *
 * @returns says that it is a change now, or given up
 */
export function tellWriting(): () => void {
  count(1);
  return () => count(-1);
}

/** Whether something is being written that is no change yet. */
export function useIsWriting(): boolean {
  return useSyncExternalStore(subscribe, () => fields > 0);
}

function count(by: number): void {
  fields += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
