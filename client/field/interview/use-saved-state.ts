import { useCallback, useSyncExternalStore } from 'react';
import type { Draft, SavedState } from '../journal/draft.ts';

/**
 * Whether the newest entry is on the disk. Only the components that use it are drawn again when that changes.
 */
export function useSavedState(draft: Draft): SavedState {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft]);
  return useSyncExternalStore(subscribe, () => draft.saved);
}
