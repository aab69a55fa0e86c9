import { useEffect, useReducer } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';
import { saveBeforeLock } from '../vault/tablet.ts';

/** Draws again whenever the interview changes, and saves what is being typed when the page is left. */
export function useSessionView(session: InterviewSession): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    return session.subscribe(redraw);
  }, [session]);
  useEffect(() => {
    const save = () => {
      session.flush().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', save);
    addEventListener('pagehide', save);
    const stopSaving = saveBeforeLock(() => session.flush());
    return () => {
      stopSaving();
      document.removeEventListener('visibilitychange', save);
      removeEventListener('pagehide', save);
    };
  }, [session]);
}
