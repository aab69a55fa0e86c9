import { type RefObject, useEffect } from 'react';
import { afterPaint } from '../questions/after-paint.ts';

/**
 * Another screen begins at its top, and a screen reader begins to read there. The focus comes once the screen is drawn:
 * before, it would be laid out twice. A question at which the screen was opened keeps it, and stays in sight.
 *
 * @param screen name of the screen
 * @param main what is read from its beginning
 */
export function useTopOfScreen(screen: string, main: RefObject<HTMLElement | null>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the screen changes, which is all that it depends on
  useEffect(() => {
    // What has the focus may be on the screen before, which is there until this one is drawn.
    if (!document.activeElement?.closest(':not(.screen-aside) > * > .sd-row')) scrollTo(0, 0);
    return afterPaint(() => {
      if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    });
  }, [screen]);
}
