import { useEffect } from 'react';
import type { InterviewSession } from '../session/interview-session.ts';
import { whenIdle } from '../session/when-idle.ts';

/** Long enough for what is typed to be an answer. */
const TYPED_MS = 300;

/** While the person reads or thinks, the interview makes ready what comes next, and seals what is closed. */
export function usePreparing(session: InterviewSession): void {
  useEffect(() => {
    let callOff: (() => void) | undefined;
    const prepare = () => {
      callOff = undefined;
      const isTyping = session.ahead.prepareNext();
      session.parts.seal();
      if (!isTyping) return;
      const timer = setTimeout(prepare, TYPED_MS);
      callOff = () => clearTimeout(timer);
    };
    const later = () => {
      callOff ??= whenIdle(prepare);
    };
    later();
    const stop = session.subscribe(later);
    return () => {
      stop();
      callOff?.();
    };
  }, [session]);
}
