import type { InterviewSession } from '../session/interview-session.ts';

/**
 * Locks a tablet that the respondent holds whenever the page is left: by an address, another app, the screen going
 * dark, a reload. The back key goes back within the part; at its beginning it locks too.
 *
 * @param draw does something and shows what follows from it at once
 * @returns how to stop that, once the tablet is back
 */
export function watchTablet(session: InterviewSession, draw: (change: () => void) => void): () => void {
  const lock = () => {
    if (session.handed && session.view.kind !== 'locked') draw(() => session.lock());
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
    if (location.href !== here || !session.canGoBack) return lock();
    draw(() => session.previous());
    holdBackKey();
  };
  holdBackKey();
  addEventListener('hashchange', lock);
  addEventListener('popstate', back);
  addEventListener('pagehide', lock);
  document.addEventListener('visibilitychange', lockHidden);
  return () => {
    removeEventListener('hashchange', lock);
    removeEventListener('popstate', back);
    removeEventListener('pagehide', lock);
    document.removeEventListener('visibilitychange', lockHidden);
    if (isHeld && location.href === here) history.back();
  };
}
