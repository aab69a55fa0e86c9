import { type ReactNode, useEffect, useReducer, useRef } from 'react';
import { afterPaint } from '../questions/after-paint.ts';
import type { FormScreen } from './form-screen.ts';
import './turned-screens.css';

interface TurnedScreensProps {
  up: FormScreen;
  ahead: FormScreen | undefined;
  children: (screen: FormScreen) => ReactNode;
}

/**
 * The screen that is up and, laid out where nobody sees, hears or reaches it, the one that comes next: to turn the page
 * is then to show it. The one before is taken away once that is drawn, or at once where nothing was made ahead.
 */
export function TurnedScreens({ up, ahead, children }: TurnedScreensProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const before = useRef<{ screen: FormScreen; next: string | undefined }>({ screen: up, next: undefined });
  const { screen: last, next } = before.current;
  const isTurned = last.key !== up.key && next === up.key;
  useEffect(() => {
    const drawn = { screen: up, next: ahead?.key };
    if (!isTurned) before.current = drawn;
    else
      return afterPaint(() => {
        before.current = drawn;
        redraw();
      });
  });
  // One that is ahead already may be turned to: it has to be there, whatever was before.
  const aside = ahead ?? (isTurned ? last : undefined);
  return [up, ...(aside ? [aside] : [])].map((screen) => (
    <div key={screen.key} className={screen === up ? undefined : 'screen-aside'}>
      {children(screen)}
    </div>
  ));
}
