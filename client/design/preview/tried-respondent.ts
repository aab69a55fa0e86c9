import { useSyncExternalStore } from 'react';
import type { RespondentState } from './preview-messages.ts';

/** Who was tried last on this page. The panes that show it come and go. */
let tried: RespondentState | undefined;
const listeners = new Set<() => void>();

export function triedRespondent(): RespondentState | undefined {
  return tried;
}

/** Says how the tried respondent stands; undefined where another draft is opened. */
export function tellTried(state: RespondentState | undefined): void {
  tried = state;
  for (const listener of listeners) listener();
}

/** How the tried respondent stands; undefined while nobody was tried. */
export function useTried(): RespondentState | undefined {
  return useSyncExternalStore(subscribe, triedRespondent);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
