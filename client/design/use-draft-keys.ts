import { useEffect } from 'react';
import type { DraftSession } from './draft/draft-session.ts';

/** Undo and redo by key, outside of what has its own: text fields. `?` shows the keys. */
export function useDraftKeys(session: DraftSession | undefined, onHelp: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTypedInto(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && key === 'z') {
        event.preventDefault();
        if (event.shiftKey) session?.redo();
        else session?.undo();
      } else if (isCommand && key === 'y') {
        event.preventDefault();
        session?.redo();
      } else if (!isCommand && event.key === '?') {
        event.preventDefault();
        onHelp();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [session, onHelp]);
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [role="dialog"]') !== null;
}
