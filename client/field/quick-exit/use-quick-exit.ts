import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { afterPaint } from '../questions/after-paint.ts';
import type { InterviewSession } from '../session/interview-session.ts';

/** Two presses of Escape within this time, in ms, are one wish to get away. */
const TOGETHER_MS = 1000;

export interface QuickExit {
  readonly cover: RefObject<HTMLDivElement | null>;
  /** Puts the screen away. */
  readonly leave: () => void;
  /** Whether the other questions stand on the screen. */
  readonly isAway: boolean;
  /** From the other questions to the interviewer's code. */
  readonly toCode: () => void;
}

/**
 * The way out at one touch, or at Escape pressed twice. What covers the screen has been there all the time, hidden: it
 * is shown first, and the journal is written once it is painted.
 */
export function useQuickExit(session: InterviewSession): QuickExit {
  const cover = useRef<HTMLDivElement>(null);
  const [isAtCode, setAtCode] = useState(false);
  const { view, mayInterrupt } = session;
  const isNeutral = view.kind === 'locked' && view.neutral === true;
  useEffect(() => {
    if (!isNeutral) setAtCode(false);
  }, [isNeutral]);

  const leave = useCallback(() => {
    if (!cover.current || !session.mayInterrupt) return;
    // A dialog would lie above whatever covers the page.
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
    cover.current.hidden = false;
    cover.current.querySelector('main')?.focus({ preventScroll: true });
    afterPaint(() => session.interrupt());
  }, [session]);

  useEffect(() => {
    if (!mayInterrupt) return;
    let last = Number.NEGATIVE_INFINITY;
    const press = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (key !== 'Escape' || repeat) return;
      if (timeStamp - last < TOGETHER_MS) leave();
      last = timeStamp;
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [mayInterrupt, leave]);

  return { cover, leave, isAway: isNeutral && !isAtCode, toCode: useCallback(() => setAtCode(true), []) };
}
