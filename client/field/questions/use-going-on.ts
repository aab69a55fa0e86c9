import { type PointerEvent, useEffect, useRef } from 'react';
import { type Turning, turnPage } from '../ahead/use-turning.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { nameOfView } from '../session/view.ts';

/** Long enough to see the answer that was marked. */
const SEEN_MS = 220;

/** Whether the interview goes on after a tap: it completed the screen. */
export function goesOn(session: InterviewSession): boolean {
  session.hand.flush();
  const { view } = session;
  return session.mayGoOn && view.kind === 'form' && view.form.isScreenComplete;
}

/**
 * Goes on when a finger gives the last answer of a screen. Keyboard and mouse do not: with them an answer is often
 * passed over on the way to the right one. A screen that was complete before is being corrected, and stays.
 */
export function useGoingOn(session: InterviewSession, turning: Turning) {
  const wasComplete = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function onPointerDown(): void {
    clearTimeout(timer.current);
    const { view } = session;
    wasComplete.current = view.kind === 'form' && view.form.isScreenComplete;
  }

  function onPointerUp({ pointerType, target }: PointerEvent<HTMLElement>): void {
    const isAnswer = target instanceof Element && target.closest('.sd-radio') !== null;
    if (pointerType === 'mouse' || wasComplete.current || !isAnswer) return;
    const answered = nameOfView(session.view);
    timer.current = setTimeout(() => {
      // Somebody may have gone on by hand meanwhile.
      if (goesOn(session) && nameOfView(session.view) === answered) turnPage(session, turning);
    }, SEEN_MS);
  }

  return { onPointerDown, onPointerUp };
}
