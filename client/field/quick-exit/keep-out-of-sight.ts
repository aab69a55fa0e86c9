/** Ways in which what is on a page leaves it. */
const LEADS_OUT = ['copy', 'cut', 'dragstart'] as const;

/**
 * Covers the page whenever it is not the one that somebody looks at: the list of open apps shows a picture of it that
 * is taken then. Nor does anything of it leave the page by being copied, cut or dragged.
 *
 * @param cover shows what covers the page, or takes it away
 * @returns how to stop that
 */
export function keepOutOfSight(cover: (isCovered: boolean) => void): () => void {
  const isVisible = () => document.visibilityState === 'visible';
  const look = () => cover(!isVisible() || !document.hasFocus());
  const leave = () => cover(true);
  // Beside another app a page may be in sight without the focus; the finger says who looks.
  const touch = () => cover(!isVisible());
  const stop = (event: Event) => event.preventDefault();
  document.addEventListener('visibilitychange', look);
  addEventListener('blur', leave);
  addEventListener('pagehide', leave);
  addEventListener('focus', look);
  addEventListener('pageshow', look);
  addEventListener('pointerdown', touch);
  for (const kind of LEADS_OUT) document.addEventListener(kind, stop);
  return () => {
    document.removeEventListener('visibilitychange', look);
    removeEventListener('blur', leave);
    removeEventListener('pagehide', leave);
    removeEventListener('focus', look);
    removeEventListener('pageshow', look);
    removeEventListener('pointerdown', touch);
    for (const kind of LEADS_OUT) document.removeEventListener(kind, stop);
  };
}
