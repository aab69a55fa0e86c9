import { useSyncExternalStore } from 'react';
import type { PaneProps } from '../pane.ts';
import { useShowPane } from '../shown-panes.ts';
import type { PlacedFinding } from './found.ts';

/** By then the editor shows it, or has no place for it; the focus must not jump there later. */
const PATIENCE_MS = 3000;

/** Id of the finding that the focus goes to as soon as the editor shows it. */
let wanted: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const LISTENERS = new Set<() => void>();

/** @param id undefined when the focus is there */
export function wantFinding(id: string | undefined): void {
  wanted = id;
  clearTimeout(timer);
  if (id !== undefined) timer = setTimeout(() => wantFinding(undefined), PATIENCE_MS);
  for (const listener of LISTENERS) listener();
}

function onWanted(listener: () => void): () => void {
  LISTENERS.add(listener);
  return () => {
    LISTENERS.delete(listener);
  };
}

export function useWantedFinding(): string | undefined {
  return useSyncExternalStore(onWanted, () => wanted);
}

/** Code of the language of the text that a finding is about; undefined for what is no text. */
export function languageOfFinding({ file }: Pick<PlacedFinding, 'file'>): string | undefined {
  return /^texts\/(.+)\.json$/.exec(file)?.[1];
}

/** Leads to what a finding is about, in the language of its text; the focus follows. */
export function useGoToFinding({ select, showIn }: Pick<PaneProps, 'select' | 'showIn'>) {
  const showPane = useShowPane();
  return (found: Pick<PlacedFinding, 'id' | 'file' | 'subject'>) => {
    const language = languageOfFinding(found);
    if (language !== undefined) showIn?.(language);
    wantFinding(found.id);
    select(found.subject);
    showPane('question');
  };
}
