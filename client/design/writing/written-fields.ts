import { useSyncExternalStore } from 'react';

/**
 * Of what somebody types: it becomes a change in a moment, the draft does not take it as it is, or it is half typed and
 * on the device.
 */
export type FieldState = 'writing' | 'refused' | 'half';

const fields: Record<FieldState, number> = { writing: 0, refused: 0, half: 0 };
const listeners = new Set<() => void>();

/**
 * Says that something is being written which is no change yet: it is not saved.
 *
 * @returns says that it is a change now, or given up
 */
export function tellWriting(state: FieldState): () => void {
  count(state, 1);
  return () => count(state, -1);
}

/** Whether something is being written that is no change yet; undefined when nothing is. */
export function useWriting(): FieldState | undefined {
  return useSyncExternalStore(subscribe, stateOfFields);
}

function stateOfFields(): FieldState | undefined {
  if (fields.writing > 0) return 'writing';
  if (fields.refused > 0) return 'refused';
  return fields.half > 0 ? 'half' : undefined;
}

function count(state: FieldState, by: number): void {
  fields[state] += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
