import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { type Clocks, IdleWatch } from './idle-lock.ts';

const LOOK_MS = 5000;
const TOUCHES = ['pointerdown', 'keydown', 'input'] as const;

const now = (): Clocks => ({ monotonic: performance.now(), wall: Date.now() });

/**
 * Locks the tablet when nobody touched it for ten minutes, or when it was out of sight for five. A page that comes back
 * into sight too late is locked before it is drawn.
 */
export function useIdleLock(lock: () => void): void {
  useEffect(() => {
    const watch = new IdleWatch(now());
    const look = () => {
      if (watch.isOver(now())) flushSync(lock);
    };
    const touch = () => {
      // The first touch after too long comes from whoever found the tablet.
      look();
      watch.touch(now());
    };
    const see = () => {
      look();
      watch.see(document.visibilityState === 'visible', now());
    };
    const timer = setInterval(look, LOOK_MS);
    for (const kind of TOUCHES) addEventListener(kind, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', see);
    addEventListener('pageshow', look);
    return () => {
      clearInterval(timer);
      for (const kind of TOUCHES) removeEventListener(kind, touch, { capture: true });
      document.removeEventListener('visibilitychange', see);
      removeEventListener('pageshow', look);
    };
  }, [lock]);
}
