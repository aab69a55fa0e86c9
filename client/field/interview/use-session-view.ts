import { useEffect, useReducer } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';

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
    return () => {
      document.removeEventListener('visibilitychange', save);
      removeEventListener('pagehide', save);
    };
  }, [session]);
}
