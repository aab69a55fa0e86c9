import { useEffect, useReducer, useRef } from 'react';
import { afterPaint } from '../questions/after-paint.ts';
import { ScreenQuestions } from '../questions/ScreenQuestions.tsx';
import type { ShownScreen } from '../questions/shown-screen.ts';
import './turned-screens.css';

interface TurnedScreensProps {
  /** Name of the form. */
  form: string;
  up: ShownScreen;
  ahead: ShownScreen | undefined;
}

/**
 * The screen that is up and, laid out where nobody sees, hears or reaches it, the one that comes next: to turn the page
 * is then to show it. The one before is taken away once that is drawn, or at once where nothing was made ahead.
 */
export function TurnedScreens({ form, up, ahead }: TurnedScreensProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const before = useRef({ form, screen: up, hadNext: false });
  const { form: formBefore, screen: last, hadNext } = before.current;
  const isTurned = formBefore === form && last.key !== up.key && hadNext;
  useEffect(() => {
    const drawn = { form, screen: up, hadNext: ahead !== undefined };
    if (!isTurned) before.current = drawn;
    else
      return afterPaint(() => {
        before.current = drawn;
        redraw();
      });
  });
  const aside = isTurned ? last : ahead;
  return [up, ...(aside ? [aside] : [])].map((screen) => (
    <div key={`${form} ${screen.key}`} className={screen === up ? undefined : 'screen-aside'}>
      <ScreenQuestions screen={screen} />
    </div>
  ));
}
