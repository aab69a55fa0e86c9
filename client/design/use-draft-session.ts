import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { BROWSER_CLOCK } from './draft/browser-clock.ts';
import { deviceMemory } from './draft/device-memory.ts';
import { deviceQueue } from './draft/device-queue.ts';
import { draftServer } from './draft/draft-server.ts';
import { type DraftSession, draftSession, PACE_HIDDEN_MS, PACE_SHOWN_MS } from './draft/draft-session.ts';

/** A draft on a page: it looks at the server twice a second while it is seen, and at once when it is seen again. */
export function useDraftSession(draft: string, by: string, onSessionEnded: () => void) {
  const ended = useRef(onSessionEnded);
  ended.current = onSessionEnded;
  const [session, setSession] = useState<DraftSession>();
  useEffect(() => {
    const own = draftSession({
      by,
      server: draftServer(draft),
      queue: deviceQueue({ draft, by, queue: crypto.randomUUID(), locks: navigator.locks }),
      memory: deviceMemory({ draft, by }),
      clock: BROWSER_CLOCK,
      newId: () => crypto.randomUUID(),
      onSessionEnded: () => ended.current(),
    });
    setSession(own);
    const stop = wakeWithPage(own);
    return () => {
      stop();
      void own.close();
    };
  }, [draft, by]);
  const store = useMemo(() => storeOf(session), [session]);
  const view = useSyncExternalStore(store.subscribe, store.view);
  return { session, view };
}

function storeOf(session: DraftSession | undefined) {
  return {
    subscribe: (listener: () => void) => session?.subscribe(listener) ?? (() => {}),
    view: () => session?.view(),
  };
}

function wakeWithPage(session: DraftSession): () => void {
  const look = () => session.wake(document.visibilityState === 'visible' ? PACE_SHOWN_MS : PACE_HIDDEN_MS);
  const stay = (event: BeforeUnloadEvent) => {
    const { saving } = session.view();
    if (saving.is === 'only-here') event.preventDefault();
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('focus', look);
  addEventListener('online', look);
  addEventListener('beforeunload', stay);
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('focus', look);
    removeEventListener('online', look);
    removeEventListener('beforeunload', stay);
  };
}
