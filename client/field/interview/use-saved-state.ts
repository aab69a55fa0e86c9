import { useCallback, useSyncExternalStore } from 'react';
import type { SavedState } from '../journal/draft.ts';
import type { InterviewDraft } from '../journal/interview-draft.ts';

/**
 * Whether the newest entry is on the disk. Only the components that use it are drawn again when that changes.
 */
export function useSavedState(draft: InterviewDraft): SavedState {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft]);
  return useSyncExternalStore(subscribe, () => draft.saved);
}

/** Whether writing failed. Who asks only this is not drawn again with every entry. */
export function useIsUnsaved(draft: InterviewDraft): boolean {
  const subscribe = useCallback((changed: () => void) => draft.subscribe(changed), [draft]);
  return useSyncExternalStore(subscribe, () => draft.saved.state === 'failed');
}
