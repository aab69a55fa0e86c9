import { useEffect, useSyncExternalStore } from 'react';
import { holdShared, type LetGo, WORK_LOCK } from './in-use.ts';

/** What of this page must not be interrupted: an interview, enrolling the tablet. */
let open = 0;
const listeners = new Set<() => void>();

/**
 * While this is held, the app on the device is not switched to another build, in whatever tab that is wished, and
 * this page does not ask for it.
 */
export function holdUndisturbed(locks: LockManager = navigator.locks): LetGo {
  const letGo = holdShared(locks, WORK_LOCK);
  change(1);
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    letGo();
    change(-1);
  };
}

function change(by: 1 | -1): void {
  open += by;
  for (const listener of listeners) listener();
}

/** Holds it for as long as the component is shown. */
export function useUndisturbed(): void {
  useEffect(() => holdUndisturbed(), []);
}

/** Whether this page has such work open. */
export function useIsUndisturbed(): boolean {
  return useSyncExternalStore(subscribe, () => open > 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
