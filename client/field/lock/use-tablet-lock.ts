import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { InterviewSession } from '../session/interview-session.ts';

/**
 * Locks a tablet that the respondent holds whenever the page is left: by an address, another app, the screen going
 * dark, a reload. Drawn at once, so that no copy of the page that the browser keeps for later holds an answer. The back
 * key goes back within the part; at its beginning it locks too.
 */
export function useTabletLock(session: InterviewSession): void {
  const { handed } = session;
  useEffect(() => {
    if (!handed) return;
    const lock = () => {
      if (session.handed && session.view.kind !== 'locked') flushSync(() => session.lock());
    };
    const lockHidden = () => {
      if (document.visibilityState === 'hidden') lock();
    };
    const here = location.href;
    let isHeld = false;
    // The back key takes this entry away and leaves the page where it is.
    const holdBackKey = () => {
      history.pushState(null, '', here);
      isHeld = true;
    };
    const back = () => {
      isHeld = false;
      if (location.href === here && session.canGoBack) {
        flushSync(() => session.previous());
        holdBackKey();
      } else lock();
    };
    holdBackKey();
    addEventListener('hashchange', lock);
    addEventListener('popstate', back);
    addEventListener('pagehide', lock);
    document.addEventListener('visibilitychange', lockHidden);
    return () => {
      if (isHeld && location.href === here) history.back();
      removeEventListener('hashchange', lock);
      removeEventListener('popstate', back);
      removeEventListener('pagehide', lock);
      document.removeEventListener('visibilitychange', lockHidden);
    };
  }, [session, handed]);
}
