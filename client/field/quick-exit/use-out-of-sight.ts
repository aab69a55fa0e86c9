import { type RefObject, useEffect } from 'react';

/**
 * Covers what asks for care whenever the page is not the one that somebody looks at: the list of open apps shows a
 * picture of it that is taken then. Nor does anything of it leave the page by being copied, cut or dragged.
 *
 * @param isNeeded whether there is something to be covered
 */
export function useOutOfSight(veil: RefObject<HTMLElement | null>, isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const look = () => {
      if (veil.current) veil.current.hidden = document.visibilityState === 'visible' && document.hasFocus();
    };
    const cover = () => {
      if (veil.current) veil.current.hidden = false;
    };
    // Beside another app a page may be in sight without the focus; the finger says who looks.
    const touch = () => {
      if (veil.current) veil.current.hidden = document.visibilityState === 'visible';
    };
    const stop = (event: Event) => event.preventDefault();
    document.addEventListener('visibilitychange', look);
    addEventListener('blur', cover);
    addEventListener('pagehide', cover);
    addEventListener('focus', look);
    addEventListener('pageshow', look);
    addEventListener('pointerdown', touch);
    for (const kind of LEADS_OUT) document.addEventListener(kind, stop);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('blur', cover);
      removeEventListener('pagehide', cover);
      removeEventListener('focus', look);
      removeEventListener('pageshow', look);
      removeEventListener('pointerdown', touch);
      for (const kind of LEADS_OUT) document.removeEventListener(kind, stop);
    };
  }, [veil, isNeeded]);
}

const LEADS_OUT = ['copy', 'cut', 'dragstart'] as const;
