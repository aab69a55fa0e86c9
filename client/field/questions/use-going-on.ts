import { type PointerEvent, useEffect, useRef } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';

/** Long enough to see the answer that was marked. */
const SEEN_MS = 220;

/**
 * Goes on when a finger gives the last answer of a screen. Keyboard and mouse do not: with them an answer is often
 * passed over on the way to the right one. A screen that was complete before is being corrected, and stays.
 */
export function useGoingOn(session: InterviewSession) {
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
    timer.current = setTimeout(() => session.goOn(), SEEN_MS);
  }

  return { onPointerDown, onPointerUp };
}
