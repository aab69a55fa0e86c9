import { useEffect, useSyncExternalStore } from 'react';
import { bringQuestionnaires, type NeededVersion, type QuestionnairesHere } from './bring-questionnaires.ts';

let state: QuestionnairesHere | undefined;
const listeners = new Set<() => void>();
let bringing: Promise<void> = Promise.resolve();

/** Brings what the cases need to the device, one call after the other. */
function bring(cases: readonly NeededVersion[]): void {
  bringing = bringing.then(async () => {
    state = await bringQuestionnaires(cases).catch(() => state);
    for (const listener of listeners) listener();
  });
}

/**
 * Brings the questionnaires of these cases to the device as soon as they are known, and again when the network comes
 * back: whatever is assigned opens without one.
 */
export function useBringsQuestionnaires(cases: readonly NeededVersion[] | undefined): void {
  useEffect(() => {
    if (!cases) return;
    const now = () => bring(cases);
    now();
    addEventListener('online', now);
    return () => removeEventListener('online', now);
  }, [cases]);
}

/** How that stands; undefined before the cases are known. */
export function useQuestionnairesHere(): QuestionnairesHere | undefined {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
