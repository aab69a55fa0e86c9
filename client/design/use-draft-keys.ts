import { useEffect } from 'react';
import type { DraftSession } from './draft/draft-session.ts';

/** What keys do besides undo and redo. */
interface KeyedActions {
  help: () => void;
  search: () => void;
}

/**
 * Undo and redo by key, outside of what has its own: text fields. `?` shows the keys. Ctrl F looks through the whole
 * draft, as the page shows a part of it; pressed once more it is the browser's own.
 */
export function useDraftKeys(session: DraftSession | undefined, { help, search }: KeyedActions): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && key === 'f' && !event.shiftKey && document.querySelector('dialog[open]') === null) {
        event.preventDefault();
        return search();
      }
      if (isTypedInto(event.target)) return;
      if (isCommand && key === 'z') {
        event.preventDefault();
        if (event.shiftKey) session?.redo();
        else session?.undo();
      } else if (isCommand && key === 'y') {
        event.preventDefault();
        session?.redo();
      } else if (!isCommand && event.key === '?') {
        event.preventDefault();
        help();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [session, help, search]);
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [role="dialog"]') !== null;
}
