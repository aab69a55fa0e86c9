import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { InterviewSession } from '../session/interview-session.ts';

/**
 * Locks a tablet that the respondent holds whenever the page is left: by the back key, an address, another app,
 * the screen going dark, a reload. Drawn at once, so that no copy of the page that the browser keeps for later
 * holds an answer.
 */
export function useTabletLock(session: InterviewSession): void {
  useEffect(() => {
    const lock = () => {
      if (session.handed && session.view.kind !== 'locked') flushSync(() => session.lock());
    };
    const lockHidden = () => {
      if (document.visibilityState === 'hidden') lock();
    };
    addEventListener('hashchange', lock);
    addEventListener('pagehide', lock);
    document.addEventListener('visibilitychange', lockHidden);
    return () => {
      removeEventListener('hashchange', lock);
      removeEventListener('pagehide', lock);
      document.removeEventListener('visibilitychange', lockHidden);
    };
  }, [session]);
}
