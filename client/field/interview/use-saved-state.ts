import { useCallback, useSyncExternalStore } from 'react';
import type { Draft, SavedState } from '../journal/draft.ts';

/**
 * Whether the newest entry is on the disk. Only the components that use it are drawn again when that changes.
 */
export function useSavedState(draft: Draft): SavedState {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft]);
  return useSyncExternalStore(subscribe, () => draft.saved);
}

/** Whether writing failed. Who asks only this is not drawn again with every entry. */
export function useIsUnsaved(draft: Draft): boolean {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft]);
  return useSyncExternalStore(subscribe, () => draft.saved.state === 'failed');
}
